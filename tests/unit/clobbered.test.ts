import { JSDOM } from 'jsdom';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { detect } from '../../utils/core/detect';
import { extract } from '../../utils/core/extract';
import { createSanitiser } from '../../utils/core/sanitise';
import { cleaningOn, parseCleaning } from '../../utils/core/settings/cleaning';
import { LEXICONS } from '../../utils/core/words/languages';
import { createCleaner } from '../../utils/page/cleaning/cleaner';
import { startSession } from '../../utils/page/cleaning/session';
import { MARK } from '../../utils/page/hiding/mark';
import { CLOBBERED_DOCUMENT, CLOBBERED_FORM, clobberedPage } from '../fixtures/clobbered';

const sanitise = createSanitiser(new JSDOM('').window as unknown as Window & typeof globalThis);
const ADDRESS = 'https://quay.test/2026/05/harbour-board-dredges-channel';

/** What Lede makes of the page: what it hides, in the order of the page, and the story. */
async function outcomeOf(html: string) {
  const dom = new JSDOM(html, { pretendToBeVisual: true, url: ADDRESS });
  const window = dom.window as unknown as Window & typeof globalThis;
  const own = window.Document.prototype;
  const read = <Value>(name: keyof Document) => Reflect.get(own, name, window.document) as Value;
  // Nothing is laid out here; what is not hidden counts as seen.
  window.Element.prototype.checkVisibility = function (this: Element) {
    return !window.Element.prototype.closest.call(this, `[${MARK}]`);
  };
  for (const name of ['MutationObserver', 'ShadowRoot', 'HTMLElement'] as const) vi.stubGlobal(name, window[name]);
  if (read('readyState') !== 'complete') await new Promise((done) => window.addEventListener('load', done));
  const marked = () =>
    [...own.querySelectorAll.call(window.document, `[${MARK}]`)].map((element) =>
      element.getAttribute.call(element, 'data-is'),
    );
  const before = dom.serialize();
  const ending = new window.AbortController();
  const detection = detect(window.document, ADDRESS);
  const session = startSession({
    ...cleaningOn(parseCleaning(null), ADDRESS),
    ...{ window, createCleaner, signal: ending.signal },
    detect: () => ({ isArticle: true, confidence: 0.9, pageKind: 'article', reasons: [] }),
    onChange() {},
    reject: async () => ({ rejected: false }),
    onLoss() {},
  });
  const hidden = own.querySelectorAll.call(window.document, `[${MARK}]`);
  const names = [...hidden].map((element) => window.Element.prototype.getAttribute.call(element, 'data-is'));
  session.setOn(false);
  const isUndone = marked().length === 0 && dom.serialize() === before;
  ending.abort();
  const extraction = extract(window.document, ADDRESS, sanitise, LEXICONS);
  window.close();
  return {
    hidden: names.sort(),
    isUndone,
    kind: detection.pageKind,
    story: extraction.ok ? extraction.article.text : extraction.why,
    title: extraction.ok ? extraction.article.title : null,
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('a page whose fields are named like members', () => {
  let plain: ReturnType<typeof outcomeOf>;
  beforeAll(async () => {
    plain = outcomeOf(clobberedPage([]));
    await plain;
  });

  it('is cleaned and read without them', async () => {
    expect(await plain).toMatchObject({ hidden: ['newsletter', 'share'], isUndone: true });
    expect((await plain).story).toContain('agreed, after an hour of talk');
  });

  it.each([...CLOBBERED_FORM.map((name) => [name]), CLOBBERED_FORM])(
    'is the same with fields called %s',
    async (...names) => {
      expect(await outcomeOf(clobberedPage(names))).toEqual(await plain);
    },
  );

  it.each(CLOBBERED_DOCUMENT)('is read where a picture or a form of it is called %s', async (name) => {
    const { isUndone, story, hidden } = await outcomeOf(clobberedPage([], [name]));
    expect({ isUndone, hidden }).toEqual({ isUndone: true, hidden: ['newsletter', 'share'] });
    expect(story).toContain('agreed, after an hour of talk');
  });
});
