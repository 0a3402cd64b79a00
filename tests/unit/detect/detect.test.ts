import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../utils/core/detect';
import { ARTICLES, loadFixture, OTHER_PAGES } from '../../fixtures/load';
import { makeVariant, VARIANTS } from '../../fixtures/variants';

const read = (html: string) => new JSDOM(html).window.document;

describe.each(ARTICLES)('the article %s', (name) => {
  it.each(VARIANTS)('is known as one when %s', (variant) => {
    const page = read(makeVariant(loadFixture(name).html, variant));
    const { isArticle, pageKind, reasons, confidence } = detect(page, `https://paper.test/${variant}.html`);
    expect({ isArticle, pageKind }).toEqual({ isArticle: true, pageKind: 'article' });
    expect(confidence).toBeGreaterThan(0.5);
    expect(reasons).toHaveLength(3);
  });
});

describe.each(OTHER_PAGES)('the page %s', (name) => {
  it.each(VARIANTS)('is known to be none when %s', (variant) => {
    const page = read(makeVariant(loadFixture(name).html, variant));
    expect(detect(page, `https://paper.test/${name}.html`)).toMatchObject({ isArticle: false });
  });

  it('is called what it is where it says so, or its address does', () => {
    const { html, expected } = loadFixture(name);
    const address = name === 'front' ? 'https://paper.test/' : `https://paper.test/${name}.html`;
    expect(detect(read(html), address).pageKind).toBe(expected.pageKind);
  });
});

describe('detection', () => {
  const story = loadFixture('newsphere').html;

  it('takes a site’s own address for its front page, and a search for a search', () => {
    const silent = makeVariant(story, 'bare-no-metadata');
    expect(detect(read(silent), 'https://paper.test/')).toMatchObject({ isArticle: false, pageKind: 'front' });
    expect(detect(read(silent), 'https://paper.test/find?q=tide')).toMatchObject({ pageKind: 'search' });
    expect(detect(read(silent), 'https://paper.test/2026/02/07/shared-watch-over-cables')).toMatchObject({
      isArticle: true,
    });
  });

  it('judges half a page, an empty one, and one without an address', () => {
    for (let part = 0; part <= 1; part += 0.1) {
      const { confidence } = detect(read(story.slice(0, story.length * part)), 'https://paper.test/a');
      expect(confidence).toBeGreaterThanOrEqual(0);
    }
    expect(detect(read(''), '').isArticle).toBe(false);
  });

  it('never throws and says the same twice, whatever the markup', () => {
    const tags = fc.constantFrom(
      'p',
      'h1',
      'a href="#"',
      'article',
      'time',
      'script type="application/ld+json"',
      'meta',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(tags, fc.string())), fc.webUrl(), (pieces, url) => {
        const page = read(pieces.map(([tag, text]) => `<${tag}>${text}`).join(''));
        expect(detect(page, url)).toEqual(detect(page, url));
      }),
      { numRuns: 30 },
    );
  });
});
