import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { createIntent, type Intent, intentOf } from '../../../utils/page/cleaning/intent';

describe('what the reader opened', () => {
  let window: Window & typeof globalThis;
  let intent: Intent;
  let now = 0;
  const $ = (selector: string) => window.document.querySelector(selector) as HTMLElement;
  const own = new WeakSet<Event>();
  /** Something the reader does: only a browser can send an event that it vouches for. */
  const act = (type: string, selector: string, init: KeyboardEventInit = {}) => {
    const Kind = type === 'keydown' ? window.KeyboardEvent : window.MouseEvent;
    const event = new Kind(type, { bubbles: true, ...init });
    own.add(event);
    $(selector).dispatchEvent(event);
  };
  const add = (html: string) => {
    $('body').insertAdjacentHTML('beforeend', html);
    const box = $('body').lastElementChild as HTMLElement;
    if (intent.isActing()) intent.note([box]);
    return box;
  };

  beforeEach(() => {
    now = 1000;
    const dom = new JSDOM('<body><button id="b">Sign in</button><p id="p">Text</p><div id="box"></div></body>');
    window = dom.window as unknown as Window & typeof globalThis;
    window.performance.now = () => now;
    intent = createIntent(
      window,
      () => {},
      (event) => own.has(event),
    );
  });

  it('is what comes after a click on a control, for the time a page needs', () => {
    act('click', '#b');
    now += 2000;
    expect(intent.isOpened(add('<div><form></form></div>'))).toBe(true);
    now += 20_000;
    expect(intent.isOpened(add('<div><form></form></div>'))).toBe(false);
  });

  it('is nothing a page clicks itself', () => {
    $('#b').dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
    expect(intent.isOpened(add('<div></div>'))).toBe(false);
  });

  it('is nothing after a click on plain text, or a key that scrolls', () => {
    act('click', '#p');
    act('keydown', '#p', { key: 'PageDown' });
    act('keydown', 'body', { key: ' ' });
    expect(intent.isOpened(add('<div></div>'))).toBe(false);
  });

  it('is what words are answered with that were chosen', () => {
    window.getSelection()?.selectAllChildren($('#p'));
    act('pointerup', '#p');
    expect(intent.isOpened(add('<div><button>Look up</button></div>'))).toBe(true);
  });

  it('is nothing where a click lets chosen words go, a modifier is held, or the page is left', () => {
    window.getSelection()?.selectAllChildren($('#p'));
    window.getSelection()?.collapseToStart();
    act('pointerup', '#p');
    for (const key of ['Escape', 'Tab', 'F5', 'Control', 'NumLock', 'ArrowDown']) act('keydown', '#b', { key });
    expect(intent.isOpened(add('<div></div>'))).toBe(false);
  });

  it('is what a letter opens, in any script', () => {
    for (const key of ['k', '?', 'ж', '𠮷']) {
      now += 30_000;
      act('keydown', 'body', { key });
      expect(intent.isOpened(add('<div></div>'))).toBe(true);
    }
  });

  it('is what Enter opens, and all that follows in it', () => {
    act('keydown', '#b', { key: 'Enter' });
    const box = add('<div><p></p></div>');
    now += 60_000;
    box.insertAdjacentHTML('beforeend', '<form></form>');
    expect(intent.isOpened(box.lastElementChild as Element)).toBe(true);
    expect(intent.isOpened($('body'))).toBe(true);
    expect(intent.isOpened($('#p'))).toBe(false);
  });

  it('is not a page being turned', () => {
    act('click', '#b');
    expect(intent.isOpened(add('<div><main><h1>Next story</h1></main></div>'))).toBe(false);
  });

  it('outlasts a session', () => {
    expect(intentOf(window, () => {})).toBe(intentOf(window, () => {}));
  });
});
