import { describe, expect, it } from 'vitest';
import { createPace } from '../../../utils/page/cleaning/pace';

/** A page whose clock and state of loading are set by hand. */
function paceOn(readyState: DocumentReadyState) {
  const page = { now: 0, readyState };
  const pace = createPace(page as unknown as Document, () => page.now);
  /** A look that begins now and takes so long, in ms. */
  const look = (took: number, hasFound = false) => {
    const start = page.now;
    page.now += took;
    return pace.looked(start, hasFound);
  };
  return { page, pace, look };
}

describe('the pace of looking', () => {
  it('leaves a page alone at first for nothing', () => expect(paceOn('loading').pace.left()).toBe(0));

  it('spends at most a tenth of the time on a page that loads', () => {
    const { page, pace, look } = paceOn('interactive');
    look(7);
    expect(pace.left()).toBe(70);
    page.now += 50;
    expect(pace.left()).toBe(20);
  });

  it('spends at most a hundredth on one that has loaded', () => {
    const { pace, look } = paceOn('complete');
    look(7);
    expect(pace.left()).toBe(700);
  });

  it('looks no more often than once a second ten seconds after it loaded, and not before', () => {
    const { page, pace, look } = paceOn('complete');
    page.now = 5000;
    pace.loaded();
    page.now = 14_999;
    look(1);
    expect(pace.left()).toBe(100);
    page.now = 15_000;
    look(1);
    expect(pace.left()).toBe(1000);
    page.now = 20_000;
    look(20);
    expect(pace.left()).toBe(2000);
  });

  it('ends twenty seconds after it loaded where nothing comes', () => {
    const { page, pace, look } = paceOn('complete');
    page.now = 3000;
    pace.loaded();
    page.now = 23_000;
    expect(look(1)).toBe(false);
    expect(look(1)).toBe(true);
  });

  it('goes on for twenty seconds after each find', () => {
    const { page, pace, look } = paceOn('complete');
    pace.loaded();
    page.now = 19_000;
    expect(look(5, true)).toBe(false);
    page.now = 39_000;
    expect(look(5)).toBe(false);
    expect(look(5)).toBe(true);
  });

  it('never ends on a page that has not loaded, or of which that was not told', () => {
    const loading = paceOn('interactive');
    loading.pace.loaded();
    loading.page.now = 60_000;
    expect(loading.look(1)).toBe(false);
    const untold = paceOn('complete');
    untold.page.now = 60_000;
    expect(untold.look(1)).toBe(false);
  });
});
