import { MemoryArea } from '../../../bench/library/memory-area';
import { readsOf } from '../../../utils/browser/library/reads';
import { type Alone, writesOf } from '../../../utils/browser/library/writes';
import { makeArticle } from './articles';

/** A library in memory, with a clock of its own that goes a second further at each look. */
export function makeLibrary(area = new MemoryArea()) {
  let queue: Promise<unknown> = Promise.resolve();
  const alone: Alone = (work) => {
    const turn = queue.then(work);
    queue = turn.catch(() => null);
    return turn;
  };
  let time = Date.parse('2025-06-01T00:00:00Z');
  const now = () => {
    time += 1000;
    return new Date(time);
  };
  const library = { ...readsOf(area), ...writesOf(area, alone, now) };
  return { area, library };
}

/** All its summaries. */
export const all = async ({ library }: ReturnType<typeof makeLibrary>) => {
  const summaries = [];
  for await (const chunk of library.chunks()) summaries.push(...chunk.summaries);
  return summaries;
};

/** An article of its own for each number. */
export const numbered = (number: number) =>
  makeArticle({ url: `https://news.test/${number}`, title: `Story ${number}` });
