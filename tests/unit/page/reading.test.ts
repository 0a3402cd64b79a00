import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Steps } from '../../../utils/core/steps';
import { createReading, type Reading } from '../../../utils/page/reading/reading';

const PARAGRAPH = `<p>${'The tide tables were printed a day late this year, and every boat in the harbour knew why. '.repeat(3)}</p>`;

describe('reading ahead', () => {
  let window: Window & typeof globalThis;
  let reading: Reading<string>;
  let idle: (() => void)[];
  let steps: number;

  function* read(): Steps<string> {
    const text = window.document.body.textContent ?? '';
    for (let i = 0; i < 3; i++) {
      steps++;
      yield;
    }
    return text;
  }
  const rest = async () => {
    while (idle.length > 0) {
      idle.shift()?.();
      await Promise.resolve();
      await Promise.resolve();
    }
  };

  beforeEach(() => {
    const page = new JSDOM(`<title>Tides</title><article>${PARAGRAPH.repeat(4)}</article><aside></aside>`);
    window = page.window as unknown as Window & typeof globalThis;
    idle = [];
    window.requestIdleCallback = (then) => idle.push(() => then({ didTimeout: false, timeRemaining: () => 9 }));
    steps = 0;
    reading = createReading(window, read);
  });

  it('takes one step in each idle moment and has nothing left to do when asked', async () => {
    const ahead = reading.ahead();
    expect(steps).toBe(0);
    await rest();
    expect(await ahead).toContain('tide tables');
    expect(steps).toBe(3);
    expect(reading.now()).toBe(await ahead);
    expect(steps).toBe(3);
  });

  it.each([
    ['a paragraph came', () => window.document.querySelector('aside')?.insertAdjacentHTML('beforeend', PARAGRAPH)],
    ['the story changed', () => window.document.querySelector('p')?.append('Late again.')],
    ['the title changed', () => (window.document.title = 'Other tides')],
    ['a picture came', () => window.document.querySelector('article')?.append(window.document.createElement('img'))],
  ])('reads anew where %s', async (_what, change) => {
    reading.ahead();
    await rest();
    change();
    reading.now();
    expect(steps).toBe(6);
  });

  it('does not read anew for what is beside the story', async () => {
    reading.ahead();
    await rest();
    window.document.querySelector('aside')?.append('12:03');
    reading.now();
    expect(steps).toBe(3);
  });

  it('gives up where it is asked before it was done', async () => {
    const ahead = reading.ahead();
    idle.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(reading.now()).toContain('tide tables');
    await rest();
    expect(await ahead).toBe(null);
    expect(steps).toBe(4);
  });
});
