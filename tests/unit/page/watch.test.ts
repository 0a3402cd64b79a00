import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWatch, type Parts } from '../../../utils/page/cleaning/watch';

describe('a watch, by a clock of the test', () => {
  let window: Window & typeof globalThis;
  let ending: AbortController;
  let now: number;
  let due: { at: number; run: () => void; id: number }[];
  let looks: { at: number; parts: Parts }[];
  let told: string[];
  let cost: number;
  let found: boolean;
  let next: number;

  /** Lets time pass in frames of 16 ms; observers are heard in between. */
  const pass = async (ms: number, each?: () => void) => {
    const end = now + ms;
    while (now < end) {
      each?.();
      await Promise.resolve();
      await Promise.resolve();
      now += 16;
      for (const task of due.filter(({ at }) => at <= now)) {
        due = due.filter((other) => other !== task);
        task.run();
      }
    }
  };
  const add = (html = '<i></i>', to = '#main') =>
    window.document.querySelector(to)?.insertAdjacentHTML('beforeend', html);

  beforeEach(async () => {
    [now, due, looks, told, cost, found, next] = [0, [], [], [], 2, false, 1];
    const dom = new JSDOM('<body><div id="main"></div></body>', { pretendToBeVisual: true });
    window = dom.window as unknown as Window & typeof globalThis;
    if (window.document.readyState !== 'complete') await new Promise((done) => window.addEventListener('load', done));
    window.performance.now = () => now;
    const later = (run: () => void, wait: number) => {
      due.push({ at: now + wait, run, id: next });
      return next++;
    };
    const drop = (id?: number) => {
      due = due.filter((task) => task.id !== id);
    };
    window.requestAnimationFrame = (run) => later(() => run(now), 16);
    window.setTimeout = ((run: () => void, wait = 0) => later(run, wait)) as never;
    window.cancelAnimationFrame = window.clearTimeout = drop as never;
    ending = new window.AbortController();
    createWatch({
      window,
      signal: ending.signal,
      look(parts) {
        looks.push({ at: now, parts });
        now += cost;
        return found;
      },
      onChanged() {},
      onAdded: (elements) => told.push(...elements.map(({ nodeName }) => nodeName)),
    });
  });
  afterEach(() => ending.abort());

  it('looks at what is new, in the next frame, once', async () => {
    add('<b><i></i></b>');
    await pass(100);
    expect(looks).toHaveLength(1);
    expect(looks[0]?.parts).toMatchObject([{ nodeName: 'B' }]);
  });

  it('looks at thousands of new parts in turns, each once, and first at the last', async () => {
    add('<i></i>'.repeat(1000));
    add('<dialog></dialog>', 'body');
    await pass(2000);
    expect(looks.map(({ parts }) => parts.length)).toEqual([400, 400, 201]);
    expect([...(looks[0]?.parts ?? [])].at(-1)).toMatchObject({ nodeName: 'DIALOG' });
    expect(new Set(looks.flatMap(({ parts }) => parts as Element[])).size).toBe(1001);
  });

  it('tells at once of what comes into something new that waits for its look: it may answer the reader', async () => {
    add('<section><p></p></section>');
    await pass(32);
    // The look was long: what comes next waits.
    cost = 50;
    add('<article></article>');
    await pass(32);
    add('<ul><li id="deeper"></li></ul>');
    await pass(16);
    const count = looks.length;
    add('<dialog></dialog>', '#deeper');
    await pass(16);
    expect(looks).toHaveLength(count);
    expect(told).toContain('DIALOG');
  });

  it('looks at nothing anew for the white space between elements, but for words', async () => {
    add('\n   \n');
    await pass(100);
    expect(looks).toHaveLength(0);
    add('\n words \n');
    await pass(100);
    expect(looks).toHaveLength(1);
    expect(looks[0]?.parts).toMatchObject([{ id: 'main' }]);
  });

  it('looks at nothing while nothing comes', async () => {
    await pass(5000);
    expect(looks).toHaveLength(0);
  });

  it('gives a page that never rests no more than a hundredth of its time, and one look a second later on', async () => {
    found = true;
    await pass(30_000, () => add());
    expect(looks.length * cost).toBeLessThanOrEqual(30_000 / 100);
    const late = looks.filter(({ at }) => at > 12_000);
    expect(late.length).toBeGreaterThan(10);
    for (let at = 1; at < late.length; at++) {
      expect((late[at]?.at ?? 0) - (late[at - 1]?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    }
  });

  it('does not let a pop-up wait for its turn', async () => {
    add();
    await pass(50);
    add('<dialog></dialog>', 'body');
    await pass(20);
    expect(looks).toHaveLength(2);
  });

  it('ends after twenty seconds in which nothing was found, but for what comes right below the body', async () => {
    await pass(25_000, () => add());
    const before = looks.length;
    await pass(10_000, () => add());
    expect(looks).toHaveLength(before);
    add('<dialog></dialog>', 'body');
    await pass(2000);
    expect(looks).toHaveLength(before + 1);
  });

  it('does nothing once it is ended', async () => {
    add();
    ending.abort();
    await pass(1000);
    expect(looks).toHaveLength(0);
  });
});
