import { describe, expect, it } from 'vitest';
import type { Detection } from '../../../utils/core/detect/detection';
import { createVerdict } from '../../../utils/page/cleaning/verdict';

const article = (confidence: number): Detection => ({
  ...{ isArticle: true, confidence, pageKind: 'article', reasons: [] },
});
const front: Detection = { isArticle: false, confidence: 0.9, pageKind: 'front', reasons: [] };

/** A verdict on a page that becomes one after another. */
function verdictOn(...found: [Detection, ...Detection[]]) {
  let at = 0;
  return createVerdict(() => found[Math.min(at++, found.length - 1)] ?? front);
}

describe('the verdict on a page', () => {
  it('takes it for an article where that is sure enough, from 0.65 on', () => {
    expect(verdictOn(article(0.65)).isArticle()).toBe(true);
    expect(verdictOn(article(0.64)).isArticle()).toBe(false);
  });

  it('says what it found, sure or not', () => {
    expect(verdictOn(article(0.2)).detection()).toEqual(article(0.2));
  });

  it('lets the reader ask for a page that is unsure, and not for one that is no article', () => {
    const unsure = verdictOn(article(0.2));
    unsure.ask();
    expect(unsure.isArticle()).toBe(true);
    const other = verdictOn(front);
    other.ask();
    expect(other.isArticle()).toBe(false);
  });

  it('tells a change of the verdict from a change of what was found', () => {
    const verdict = verdictOn(article(0.2), article(0.9), article(0.7), front);
    expect(verdict.isArticle()).toBe(false);
    expect(verdict.judge()).toBe(true);
    expect(verdict.isArticle()).toBe(true);
    expect(verdict.judge()).toBe(false);
    expect(verdict.detection()).toEqual(article(0.7));
    expect(verdict.judge()).toBe(true);
    expect(verdict.isArticle()).toBe(false);
  });
});
