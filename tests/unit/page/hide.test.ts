import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../utils/core/clutter/findings/finding';
import { createHider, type Hider } from '../../../utils/page/hiding/hide';
import { MARK } from '../../../utils/page/hiding/mark';

const STYLE = `<style>[${MARK}=""] { display: none !important }</style>`;
const PAGE = `<html><head>${STYLE}</head><body><div id="bar" style="color: red">Share</div><ul id="list"><li id="one">One</li></ul>
  <div id="stubborn" style="display: block !important">Accept</div><p id="story">Text</p></body></html>`;

describe('the hider', () => {
  let window: Window & typeof globalThis;
  let hider: Hider;
  const markup = () => window.document.documentElement.outerHTML;
  const at = (id: string): Element => {
    const element = window.document.getElementById(id);
    if (!element) throw new Error(`no ${id}`);
    return element;
  };
  const finding = (kind: Finding['kind'], ...ids: string[]): Finding => ({
    kind,
    elements: ids.map(at),
    reason: 'share-links',
    confidence: 1,
  });
  const isSeen = (id: string) => window.getComputedStyle(at(id)).display !== 'none';

  beforeEach(() => {
    window = new JSDOM(PAGE).window as unknown as Window & typeof globalThis;
    hider = createHider(window);
  });

  it('hides what was found and brings all of it back to the letter', () => {
    const before = markup();
    hider.hide([finding('share', 'bar'), finding('related', 'list'), finding('consent', 'stubborn')]);
    expect(['bar', 'list', 'stubborn', 'story'].filter(isSeen)).toEqual(['story']);
    hider.showAll();
    expect(markup()).toBe(before);
    hider.hideAll();
    expect(['bar', 'list', 'stubborn', 'story'].filter(isSeen)).toEqual(['story']);
  });

  it('shows one piece and leaves it shown, however often it is found again', () => {
    const [piece] = hider.hide([finding('share', 'bar')]);
    hider.show(piece?.id ?? -1);
    expect(hider.hide([finding('share', 'bar')])).toEqual([]);
    expect(isSeen('bar')).toBe(true);
  });

  it('forgets a piece, so that it can be found again', () => {
    const [piece] = hider.hide([finding('share', 'bar')]);
    hider.forget(piece?.id ?? -1);
    expect([isSeen('bar'), hider.pieces()]).toEqual([true, []]);
    expect(hider.hide([finding('share', 'bar')])).toHaveLength(1);
  });

  it('makes one piece of a list and what was found in it before', () => {
    const before = markup();
    hider.hide([finding('related', 'one')]);
    hider.hide([finding('related', 'list')]);
    expect(hider.pieces().map(({ elements }) => elements)).toEqual([[at('list')]]);
    hider.showAll();
    expect(markup()).toBe(before);
  });
});
