import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleaningOn, parseCleaning } from '../../../utils/core/settings/cleaning';
import { createCleaner } from '../../../utils/page/cleaning/cleaner';
import { startSession } from '../../../utils/page/cleaning/session';
import { MARK } from '../../../utils/page/hide';
import { STORY } from '../clutter/page-with';

const SHARE = `<div id="share" class="share-bar"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a>
  <a href="https://twitter.com/intent/tweet?url=x">Twitter</a></div>`;
const PAGE = `<html lang="en"><body><main><article>${STORY}${SHARE}</article></main></body></html>`;

describe('a session', () => {
  let ending: AbortController;
  let window: Window & typeof globalThis;
  const isHidden = () => window.document.getElementById('share')?.hasAttribute(MARK) === true;

  const start = (confidence: number) =>
    startSession({
      ...cleaningOn(parseCleaning(null), 'https://quay.test/story'),
      window,
      createCleaner,
      detect: () => ({ isArticle: true, confidence, pageKind: 'article', reasons: [] }),
      onChange() {},
      reject: async () => ({ rejected: false }),
      onLoss() {},
      signal: ending.signal,
    });

  beforeEach(async () => {
    const dom = new JSDOM(PAGE, { pretendToBeVisual: true, url: 'https://quay.test/story' });
    window = dom.window as unknown as Window & typeof globalThis;
    ending = new window.AbortController();
    // Nothing is laid out here; what is not hidden counts as seen.
    window.Element.prototype.checkVisibility = function (this: Element) {
      return !this.closest(`[${MARK}]`);
    };
    for (const name of ['MutationObserver', 'ShadowRoot'] as const) vi.stubGlobal(name, window[name]);
    if (window.document.readyState !== 'complete') await new Promise((done) => window.addEventListener('load', done));
  });
  afterEach(() => {
    ending.abort();
    vi.unstubAllGlobals();
  });

  it('cleans a page that is surely an article', () => {
    start(0.8);
    expect(isHidden()).toBe(true);
  });

  it('leaves a page alone that is hardly one, until the reader asks', () => {
    const session = start(0.6);
    expect(session.isOn()).toBe(true);
    expect(isHidden()).toBe(false);
    session.setOn(true);
    expect(isHidden()).toBe(true);
  });
});
