import { describe, expect, it } from 'vitest';
import { page } from '../../../bench/sync/device';
import { withoutContents } from '../../../utils/browser/sync/collect';
import { type Highlight, LIMITS } from '../../../utils/core/library/record/limits';
import { toSaved } from '../../../utils/core/library/record/saved-article';
import { NO_FILES, openCopy, readCopy, stateOf, takeIn, writeArticle } from '../../../utils/core/sync/copy';

const article = withoutContents(toSaved(page(1), new Date(), null));

/** A device with a copy of one article, as its library has it. */
function device(copy = openCopy(null)) {
  const read = () => {
    const said = readCopy(copy, article.id);
    return said && said !== 'gone' ? said.article : article;
  };
  const write = (change: object) => writeArticle(copy, { ...read(), ...change }, NO_FILES);
  return { copy, read, write, twin: () => device(openCopy(stateOf(copy))) };
}
type Device = ReturnType<typeof device>;

const meet = (one: Device, two: Device) => {
  const [a, b] = [stateOf(one.copy), stateOf(two.copy)];
  takeIn(one.copy, b);
  takeIn(two.copy, a);
  expect(two.read()).toEqual(one.read());
};
const marks = (from: number, to: number, note = '') =>
  Array.from({ length: to - from }, (_, i): Highlight => ({ quote: `passage ${from + i}`, note }));

describe('marks on several devices', () => {
  it('keep what was written to one while another with the same words was taken out', () => {
    const one = device();
    one.write({
      highlights: [
        { quote: 'sea', note: 'first' },
        { quote: 'sea', note: 'second' },
      ],
    });
    const two = one.twin();
    one.write({ highlights: [{ quote: 'sea', note: 'second' }] });
    two.write({
      highlights: [
        { quote: 'sea', note: 'first' },
        { quote: 'sea', note: 'second, and more' },
      ],
    });
    meet(one, two);
    expect(one.read().highlights).toEqual([{ quote: 'sea', note: 'second, and more' }]);
  });

  it('stand in the same order where one is put back in its place', () => {
    const one = device();
    const [a, b, c] = marks(0, 3) as [Highlight, Highlight, Highlight];
    one.write({ highlights: [a, b, c] });
    for (const kept of [
      [b, c],
      [a, b, c],
      [a, c],
      [a, b, c],
      [a, b],
      [a, b, c],
    ]) {
      one.write({ highlights: kept });
      expect(one.read().highlights).toEqual(kept);
    }
  });

  it('and tags that are more than an article holds are taken out by nobody who does not see them', () => {
    const one = device();
    one.write({});
    const two = one.twin();
    const tags = (name: string) => Array.from({ length: LIMITS.tags }, (_, i) => `${name}-${i}`);
    one.write({ tags: tags('a'), highlights: marks(0, LIMITS.highlights) });
    two.write({ tags: tags('b'), highlights: marks(LIMITS.highlights, LIMITS.highlights + 50) });
    meet(one, two);
    const shown = one.read();
    one.write({ progress: 0.5 });
    expect(one.read()).toEqual({ ...shown, progress: 0.5 });
    const left = shown.highlights.slice(50);
    one.write({ tags: shown.tags.slice(1), highlights: left });
    expect(one.read().tags).toHaveLength(LIMITS.tags);
    expect(one.read().highlights).toHaveLength(LIMITS.highlights);
    meet(one, two);
  });

  it('keep a note that two devices made longer than any, whatever else is changed', () => {
    const one = device();
    one.write({ highlights: [{ quote: 'sea', note: '' }] });
    const two = one.twin();
    one.write({ highlights: [{ quote: 'sea', note: 'a'.repeat(15_000) }] });
    two.write({ highlights: [{ quote: 'sea', note: 'b'.repeat(15_000) }] });
    meet(one, two);
    one.write({ progress: 0.5 });
    const note = one.copy.getText('note:0\nsea');
    expect(note.length).toBe(30_000);
  });
});
