import { Fields } from '../../fields';
import type { ArticleSummary } from './saved-article';

/** Summaries kept under one key: few enough to rewrite quickly, many enough to list from one read. */
export const CHUNK = 100;

/** What is known of a chunk of summaries without reading it. */
export interface ChunkInfo {
  chunk: number;
  /** The latest `saved` in it, ISO 8601; of the last chunk `OPEN`. */
  newest: string;
}

/** Later than any date: new articles go to the last chunk, and the index need not be written again for each. */
export const OPEN = '9999';

/** The library's own small record: which chunks there are, and the layout they were written in. */
export interface LibraryIndex {
  schema: number;
  chunks: ChunkInfo[];
}

/**
 * The index as it lies in storage. Chunks stand in it as text: it is read with every save, and browsers take many times as
 * long over a hundred small objects as over one string.
 */
export function packIndex({ schema, chunks }: LibraryIndex): { schema: number; chunks: string } {
  return { schema, chunks: JSON.stringify(chunks) };
}

/** Reads the index, packed or as older versions wrote it; null where there is none or it is damaged: then it is made again from the articles. */
export function parseIndex(value: unknown): LibraryIndex | null {
  const fields = new Fields(value);
  const schema = fields.number('schema');
  const entries = unpack(fields.get('chunks'));
  if (schema === null || !Array.isArray(entries)) return null;
  const chunks: ChunkInfo[] = [];
  for (const entry of entries) {
    const info = new Fields(entry);
    const chunk = info.number('chunk');
    if (chunk === null) return null;
    chunks.push({ chunk, newest: info.text('newest') ?? '' });
  }
  return { schema, chunks };
}

function unpack(chunks: unknown): unknown {
  try {
    return typeof chunks === 'string' ? JSON.parse(chunks) : chunks;
  } catch {
    return null;
  }
}

/** The index with what is now in some chunks; an empty chunk goes. */
export function withChunks(index: LibraryIndex, chunks: ReadonlyMap<number, readonly ArticleSummary[]>): LibraryIndex {
  const newest = new Map(index.chunks.map((info) => [info.chunk, info.newest]));
  for (const [chunk, summaries] of chunks) {
    if (summaries.length === 0) newest.delete(chunk);
    else newest.set(chunk, summaries.toSorted(byNewest)[0]?.saved ?? '');
  }
  const last = Math.max(...newest.keys());
  const infos = [...newest].map(([chunk, saved]) => ({ chunk, newest: chunk === last ? OPEN : saved }));
  return { ...index, chunks: infos.sort((a, b) => a.chunk - b.chunk) };
}

export const isSameIndex = (a: LibraryIndex | null, b: LibraryIndex): boolean =>
  a !== null && JSON.stringify(packIndex(a)) === JSON.stringify(packIndex(b));

/** The newest first. Dates are ISO 8601 in UTC, so their text sorts as they do. */
export const byNewest = (a: ArticleSummary, b: ArticleSummary): number =>
  a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : 0;
