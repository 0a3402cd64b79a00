import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findOwn } from '../../../utils/core/clutter/findings/own';
import { findStory } from '../../../utils/core/story';

const PARAGRAPH =
  'The last ferry of the season left with eleven passengers, four bicycles and a dog that belonged to none of them, and by the time it came back the pier was closed for the winter.';
const page = new JSDOM(
  `<!doctype html><body><nav class="menu">Menu</nav><main><article><h1>The last ferry</h1>${`<p>${PARAGRAPH}</p>`.repeat(6)}<div class="promo">Try it</div><p class="ending">${PARAGRAPH}</p></article></main></body>`,
).window.document;
const story = findStory(page);
const found = (...selectors: string[]) => findOwn(page, selectors, story).flatMap(({ elements }) => elements);

describe('own rules', () => {
  it('find what they name, inside the story too', () => {
    expect(found('.promo')).toEqual([page.querySelector('.promo')]);
    expect(found('.menu')).toEqual([page.querySelector('.menu')]);
    expect(found('.ending')).toEqual([page.querySelector('.ending')]);
  });

  it.each(['article', 'main', 'body', 'html', '*:has(h1)'])('never find the story: %s', (selector) => {
    expect(story).not.toBe(null);
    expect(found(selector)).toEqual([]);
  });

  it.each(['', '..', 'p:nonsense', '>>>'])('find nothing where a rule is no selector: “%s”', (selector) => {
    expect(found(selector, '.promo')).toEqual([page.querySelector('.promo')]);
  });
});
