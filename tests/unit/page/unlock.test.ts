import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { findStory } from '../../../utils/core/story';
import { createUnlocker, FREE } from '../../../utils/page/hiding/unlock';
import { STORY } from '../clutter/page-with';

function lockedPage(bodyStyle: string) {
  const html = `<html><body style="${bodyStyle}"><main role="main" inert aria-hidden="true" id="m"><div>${STORY}</div></main></body></html>`;
  const window = new JSDOM(html).window as unknown as Window & typeof globalThis;
  return { window, document: window.document, story: findStory(window.document) };
}

it('frees the scroll and the story, and locks both again to the letter', () => {
  const { window, document, story } = lockedPage('overflow: hidden');
  const before = document.documentElement.outerHTML;
  const unlocker = createUnlocker(window);
  unlocker.unlock(story);
  expect(document.body.hasAttribute(FREE)).toBe(true);
  expect([...(document.querySelector('main')?.attributes ?? [])].map(({ name }) => name)).toEqual(['role', 'id']);
  unlocker.unlock(story);
  unlocker.undo();
  expect(document.documentElement.outerHTML).toBe(before);
});

it('leaves a page alone that scrolls', () => {
  const { window, document } = lockedPage('color: red');
  createUnlocker(window).unlock(null);
  expect(document.body.hasAttribute(FREE)).toBe(false);
});

it('lifts a lock that comes after its pop-up was hidden, and none once all is undone', async () => {
  const { window, document } = lockedPage('color: red');
  const unlocker = createUnlocker(window);
  const lock = async () => {
    document.body.style.overflow = 'hidden';
    await Promise.resolve();
  };
  await lock();
  expect(document.body.hasAttribute(FREE)).toBe(false);
  document.body.style.overflow = '';
  unlocker.unlock(null);
  await lock();
  expect(document.body.hasAttribute(FREE)).toBe(true);
  unlocker.undo();
  await lock();
  expect(document.body.hasAttribute(FREE)).toBe(false);
});

it('stumbles over nothing where the browser has no style any more for a page that is going away', async () => {
  const { window, document } = lockedPage('color: red');
  const errors: string[] = [];
  window.addEventListener('error', ({ message }) => errors.push(message));
  createUnlocker(window).unlock(null);
  window.getComputedStyle = () => null as unknown as CSSStyleDeclaration;
  document.body.style.overflow = 'hidden';
  await Promise.resolve();
  expect(errors).toEqual([]);
});
