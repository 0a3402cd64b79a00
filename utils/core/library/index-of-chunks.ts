import { Fields } from './fields';
import type { ArticleSummary } from './saved-article';

/** Summaries kept under one key: few enough to rewrite quickly, many enough to list from one read. */
export const CHUNK = 100;

/** What is known of a chunk of summaries without reading it. */
export interface ChunkInfo {
  chunk: number;
  count: number;
  /** The latest `saved` in it, ISO 8601; empty for none. */
  newest: string;
}

/** The library's own small record: which chunks there are, and the layout they were written in. */
export interface LibraryIndex {
  schema: number;
  chunks: ChunkInfo[];
}

/**
 * The index as it lies in storage. Chunks stand in it as text: it is written with every save, and browsers take many times
 * as long over a hundred small objects as over one string.
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
    const [chunk, count] = [info.number('chunk'), info.number('count')];
    if (chunk === null || count === null) return null;
    chunks.push({ chunk, count, newest: info.text('newest') ?? '' });
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

/** The index with what is now in one chunk; an empty chunk goes. */
export function withChunk(index: LibraryIndex, chunk: number, summaries: readonly ArticleSummary[]): LibraryIndex {
  const others = index.chunks.filter((info) => info.chunk !== chunk);
  if (summaries.length === 0) return { ...index, chunks: others };
  const newest = summaries.toSorted(byNewest)[0]?.saved ?? '';
  const chunks = [...others, { chunk, count: summaries.length, newest }].sort((a, b) => a.chunk - b.chunk);
  return { ...index, chunks };
}

/** The chunk a new article goes to: the last one while there is room, else the next. */
export function chunkForNew({ chunks }: LibraryIndex): number {
  const last = chunks.at(-1);
  if (!last) return 0;
  return last.count < CHUNK ? last.chunk : last.chunk + 1;
}

/** The newest first. Dates are ISO 8601 in UTC, so their text sorts as they do. */
export const byNewest = (a: ArticleSummary, b: ArticleSummary): number =>
  a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : 0;
