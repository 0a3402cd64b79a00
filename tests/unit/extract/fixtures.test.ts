import { describe, expect, test } from 'vitest';
import { ARTICLES, loadFixture } from '../../fixtures/load';
import { makeVariant, VARIANTS } from '../../fixtures/variants';
import { articleOf } from './page';

describe.each(ARTICLES)('%s', (name) => {
  const { html, expected } = loadFixture(name);
  const url = html.match(/rel="canonical" href="([^"]+)"/)?.[1] ?? 'https://news.example/story';

  describe.each(VARIANTS)('%s', (variant) => {
    const article = articleOf(makeVariant(html, variant), url);

    test('the story is there, whole, in order, and nothing else', () => {
      const [first, ...others] = article.text.split('\n\n');
      const told = first === expected.standfirst ? others : [first, ...others];
      expect(told).toEqual(expected.paragraphs);
    });

    test('what must not be in the reader is not', () => {
      for (const absent of expected.absent) {
        expect(html).toContain(absent.split(' ')[0]);
        expect(article.html).not.toContain(absent);
      }
    });

    test('title, site, day and byline are the story’s', () => {
      expect(article.title).toBe(expected.title);
      expect(article.published?.slice(0, 10)).toBe(expected.published);
      expect(article.byline).toBe(expected.byline);
      expect(article.dir).toBe(expected.dir);
      if (variant !== 'bare-no-metadata') expect(article.siteName).toBe(expected.siteName);
    });
  });
});
