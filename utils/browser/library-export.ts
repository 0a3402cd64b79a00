import { WRITERS } from '../core/library/export';
import type { ArticleStream, ExportFormat, ExportTools } from '../core/library/export/tools';
import type { ArticleSummary } from '../core/library/saved-article';
import { batchesByWeight } from './library-keys';
import type { LibraryReads } from './library-reads';

/** Parts of a file are handed to the browser at this size, in bytes, so that the page holds no more of it. */
const PART = 4_000_000;
/** How long the browser is given to take the file, in milliseconds. */
const TAKEN = 60_000;
/** Articles read in one step, and bytes of them. */
const READ = 50;
const READ_BYTES = 8_000_000;

/**
 * Articles from storage, a few at a time.
 * @param onRead told how many are read after each step; the next one waits for its answer
 */
export async function* streamArticles(
  library: Pick<LibraryReads, 'whole'>,
  wanted: readonly Pick<ArticleSummary, 'id' | 'size'>[],
  onRead: (done: number) => Promise<void> | void,
): ArticleStream {
  let done = 0;
  for (const batch of batchesByWeight(wanted, READ, ({ size }) => size, READ_BYTES)) {
    yield* await library.whole(batch.map(({ id }) => id));
    done += batch.length;
    await onRead(done);
  }
}

/**
 * Writes articles into a file.
 * @returns null where it was stopped
 */
export async function writeFile(
  format: ExportFormat,
  articles: ArticleStream,
  tools: ExportTools,
  signal: AbortSignal,
): Promise<{ file: Blob; name: string } | null> {
  const { extension, type, write } = WRITERS[format];
  const parts: Blob[] = [];
  let open: (Uint8Array<ArrayBuffer> | string)[] = [];
  let size = 0;
  for await (const part of write(articles, tools)) {
    if (signal.aborted) return null;
    open.push(part);
    size += part.length;
    if (size > PART) {
      parts.push(new Blob(open));
      open = [];
      size = 0;
    }
  }
  if (signal.aborted) return null;
  const day = tools.now().toISOString().slice(0, 10);
  return { file: new Blob([...parts, ...open], { type }), name: `lede-${day}.${extension}` };
}

/** Offers a file as a download. */
export function offer({ file, name }: { file: Blob; name: string }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
}
