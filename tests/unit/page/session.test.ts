import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleaningOn, parseCleaning } from '../../../utils/core/settings/cleaning';
import { createCleaner } from '../../../utils/page/cleaning/cleaner';
import { startSession } from '../../../utils/page/cleaning/session';
import { MARK } from '../../../utils/page/hiding/mark';
import { STORY } from '../clutter/page-with';

const SHARE = `<div id="share" class="share-bar"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a>
  <a href="https://twitter.com/intent/tweet?url=x">Twitter</a></div>`;
const PAGE = `<html lang="en"><body><main><article>${STORY}${SHARE}</article></main></body></html>`;

describe('a session', () => {
  let ending: AbortController;
  let window: Window & typeof globalThis;
  const isHidden = () => window.document.getElementById('share')?.hasAttribute(MARK) === true;

  let made = 0;
  const start = (confidence: number, detects: () => boolean = () => true) =>
    startSession({
      ...cleaningOn(parseCleaning(null), 'https://quay.test/story'),
      window,
      createCleaner(options) {
        made++;
        return createCleaner(options);
      },
      detect: () => ({ isArticle: detects(), confidence, pageKind: 'article', reasons: [] }),
      onChange() {},
      reject: async () => ({ rejected: false }),
      onLoss() {},
      signal: ending.signal,
    });

  const load = async (html: string) => {
    made = 0;
    const dom = new JSDOM(html, { pretendToBeVisual: true, url: 'https://quay.test/story' });
    window = dom.window as unknown as Window & typeof globalThis;
    ending = new window.AbortController();
    // Nothing is laid out here; what is not hidden counts as seen.
    window.Element.prototype.checkVisibility = function (this: Element) {
      return !this.closest(`[${MARK}]`);
    };
    for (const name of ['MutationObserver', 'ShadowRoot'] as const) vi.stubGlobal(name, window[name]);
    if (window.document.readyState !== 'complete') await new Promise((done) => window.addEventListener('load', done));
  };
  beforeEach(() => load(PAGE));
  afterEach(() => {
    ending.abort();
    vi.unstubAllGlobals();
  });

  it('cleans a page that is surely an article', () => {
    start(0.8);
    expect(isHidden()).toBe(true);
  });

  it('cleans while the page loads, as soon as it proves to be an article', async () => {
    await load('<html lang="en"><body></body></html>');
    Object.defineProperty(window.document, 'readyState', { get: () => 'loading' });
    start(0.8, () => window.document.querySelector('p') !== null);
    const { body } = window.document;
    body.insertAdjacentHTML('beforeend', `<main><article>${STORY}${SHARE}</article></main>`);
    await vi.waitFor(() => expect(isHidden()).toBe(true), { timeout: 5000 });
  });

  it('makes nothing ready for a text, a picture or a list of files', async () => {
    start(0.8);
    expect(made).toBe(1);
    ending.abort();
    await load('<html><body><pre>one two three</pre></body></html>');
    start(0.2);
    expect(made).toBe(0);
  });

  it('leaves a page alone that is hardly one, until the reader asks', () => {
    const session = start(0.6);
    expect(session.isOn()).toBe(true);
    expect(isHidden()).toBe(false);
    session.setOn(true);
    expect(isHidden()).toBe(true);
  });
});
