import { expect, test } from 'vitest';
import { articleOf } from './page';

const storyOf = (html: string) => articleOf(html).text.split('\n\n');

const PARAGRAPHS = [
  'The ferry left at six with nobody on it but the cook, who had missed the boat before and did not mean to wait.',
  'Halfway over the strait the engine stopped, and for the first time in a year he heard the water against the hull.',
  'He made soup for thirty, because thirty had booked, and ate one plate of it on deck while the tide took them north.',
  'The coastguard found the boat at noon, in good order, with the lights on and twenty-nine plates of soup gone cold.',
];
const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const page = (inside: string) =>
  `<html lang="en"><head><title>Soup for thirty</title></head><body><main><h1>Soup for thirty</h1>${inside}</main></body></html>`;

test('a copy of the whole story for machines is not told again', () => {
  const copy = `<div itemprop="articleBody">${PARAGRAPHS.join(' ').replaceAll(',', ' ,')}</div>`;
  expect(storyOf(page(`<div>${body}</div><div>${copy}</div>`))).toEqual(PARAGRAPHS);
});

test('a pull quote is left to the paragraph it was pulled from', () => {
  const [first, second, third, last] = PARAGRAPHS;
  const pulled = '<aside>“For the first time in a year he heard the water against the hull.”</aside>';
  const quoted = `<p>${first}</p><p>${second}</p>${pulled}<p>${third}</p><p>${last}</p>`;
  const whole = (second ?? '').replace(', and for', '. For');
  expect(storyOf(page(`<article>${quoted.replace(second ?? '', whole)}</article>`))).toEqual([
    first,
    whole,
    third,
    last,
  ]);
});

test('a refrain stays wherever it comes back', () => {
  const refrain = '<p>And the soup went cold, and the soup went cold, and nobody came to eat it.</p>';
  const song = PARAGRAPHS.map((text) => `<p>${text}</p>${refrain}`).join('');
  expect(storyOf(page(`<article>${song}</article>`))).toHaveLength(8);
});

test('a box that asks for the reader’s address is no part of the story', () => {
  const box =
    '<div><h3>The Strait, weekly</h3><p>Boats and soups, every Friday.</p><form><input type="email"></form></div>';
  const [first, second, third, last] = PARAGRAPHS;
  expect(
    storyOf(page(`<article><p>${first}</p><p>${second}</p>${box}<p>${third}</p><p>${last}</p></article>`)),
  ).toEqual(PARAGRAPHS);
});

test('a story of a few short lines under headings is read', () => {
  const lines =
    '<h3>Places</h3><p>Shore: Maren.</p><p>Boat: Ilse.</p><h3>Film</h3><p>Colour, 400.</p><h3>Cameras</h3><p>Both mechanical.</p>';
  const menu = `<nav><ul>${'<li><a href="/a">Pictures of ferries</a></li>'.repeat(12)}</ul></nav>`;
  expect(storyOf(page(`${menu}<article>${lines}</article>`)).join(' ')).toContain('Both mechanical.');
});
