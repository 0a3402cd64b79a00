import { Fields } from '../../core/fields';
import { isSameIndex, packIndex, withChunks } from '../../core/library/record/index-of-chunks';
import { isOversized } from '../../core/library/record/limits';
import { contentsToMove } from '../../core/library/record/migrate';
import { damagedSummary, parseRecord } from '../../core/library/record/record';
import { ARTICLE_SCHEMA, type ArticleSummary, summaryOf } from '../../core/library/record/saved-article';
import {
  type Area,
  articleKey,
  batches,
  bodyKey,
  chunkKey,
  htmlKeyBefore,
  INDEX_KEY,
  idsInStorage,
  textKeyBefore,
} from './keys';
import { bodyOf, parseChunk, readIndex } from './reads';

/** Records read in one step. */
const STEP = 200;

/**
 * Makes the library agree with itself again: records of older layouts are moved to today's, summaries are made anew
 * from the records, a record that cannot be read is left as it is and flagged. Stopped at any point it can simply run
 * again. To be called by a writer alone.
 * @returns how many records are damaged
 */
export async function repair(area: Area, now: Date): Promise<number> {
  const before = await readIndex(area);
  const numbers = before?.chunks.map(({ chunk }) => chunk) ?? [];
  const stored = await area.get(numbers.map(chunkKey));
  const known = new Map(numbers.map((chunk) => [chunk, parseChunk(stored[chunkKey(chunk)])]));
  const isTooLarge = (chunk: number) => {
    const summaries = stored[chunkKey(chunk)];
    return Array.isArray(summaries) && summaries.some(isOversized);
  };
  const summaryBefore = new Map<string, { chunk: number; summary: ArticleSummary }>();
  for (const [chunk, summaries] of known) {
    for (const summary of summaries) summaryBefore.set(summary.id, { chunk, summary });
  }

  const chunks = new Map<number, ArticleSummary[]>();
  const add = (chunk: number, summary: ArticleSummary) => {
    const summaries = chunks.get(chunk);
    if (summaries) summaries.push(summary);
    else chunks.set(chunk, [summary]);
  };
  let damaged = 0;
  const { all, apart } = await idsInStorage(area);
  await joinBodies(area, apart);
  for (const ids of batches(all, STEP)) {
    const values = await area.get(ids.map(articleKey));
    const moved: Record<string, unknown> = {};
    for (const id of ids) {
      const raw = values[articleKey(id)];
      const record = parseRecord(raw);
      if (!record || record.article.id !== id) {
        damaged++;
        const old = summaryBefore.get(id);
        add(old?.chunk ?? 0, damagedSummary(id, old?.summary, now));
        continue;
      }
      const contents = contentsToMove(raw);
      if (contents) {
        Object.assign(moved, { [articleKey(id)]: record, [bodyKey(id)]: contents });
      } else if (isOversized(new Fields(raw).get('article'))) {
        // Written before there were limits: read as little of it as is shown from now on.
        moved[articleKey(id)] = record;
      }
      add(record.chunk, summaryOf(record.article));
    }
    if (Object.keys(moved).length > 0) await area.set(moved);
  }

  const values: Record<string, unknown> = {};
  for (const [chunk, summaries] of chunks) {
    const ordered = inOrderOf(summaries, known.get(chunk) ?? []);
    chunks.set(chunk, ordered);
    if (isTooLarge(chunk) || !isSame(parseChunk(ordered), known.get(chunk))) values[chunkKey(chunk)] = ordered;
  }
  const index = withChunks({ schema: ARTICLE_SCHEMA, chunks: [] }, chunks);
  if (!isSameIndex(before, index)) values[INDEX_KEY] = packIndex(index);
  // Nothing is written where nothing was wrong.
  if (Object.keys(values).length > 0) await area.set(values);
  return damaged;
}

/** Puts HTML and text that lie apart under one key; a body that is there already is the newer one. */
async function joinBodies(area: Area, apart: readonly string[]): Promise<void> {
  for (const ids of batches(apart, STEP)) {
    const keys = ids.flatMap((id) => [htmlKeyBefore(id), textKeyBefore(id)]);
    const values = await area.get([...ids.map(bodyKey), ...keys]);
    const joined: Record<string, unknown> = {};
    const done: string[] = [];
    for (const id of ids) {
      const body = bodyOf(id, values);
      // Half a body is kept as it is, for export.
      if (!body) continue;
      if (values[bodyKey(id)] === undefined) joined[bodyKey(id)] = body;
      done.push(htmlKeyBefore(id), textKeyBefore(id));
    }
    if (Object.keys(joined).length > 0) await area.set(joined);
    if (done.length > 0) await area.remove(done);
  }
}

/** The summaries as they stood before, those that were missing at the end by when they were saved. */
function inOrderOf(summaries: readonly ArticleSummary[], before: readonly ArticleSummary[]): ArticleSummary[] {
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const place = ({ id }: ArticleSummary) => places.get(id) ?? before.length;
  return summaries.toSorted((a, b) => place(a) - place(b) || (a.saved < b.saved ? -1 : 1));
}

/** Storage gives fields back in an order of its own, so only what was read the same way compares. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
