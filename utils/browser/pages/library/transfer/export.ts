import { WRITERS } from '../../../../core/library/export';
import type { ArticleStream, ExportFormat, ExportTools } from '../../../../core/library/export/tools';
import type { ArticleSummary } from '../../../../core/library/record/saved-article';
import { batchesByWeight } from '../../../library/keys';
import type { LibraryReads } from '../../../library/reads';
import { createExportFile, type Part } from './export-file';

/** A file is written in pieces of this size, in bytes, so that the page holds no more of it. */
const PART = 4_000_000;
/** How long the browser is given to take the file, in milliseconds. */
const TAKEN = 60_000;
/** Articles read in one step, and bytes of them. */
const READ = 50;
const READ_BYTES = 8_000_000;
/**
 * Firefox clears away what is no longer needed in idle moments only, of which an export leaves it none: after so many
 * articles it gets one, in milliseconds.
 */
const PAUSE_EVERY = 500;
const PAUSE = 400;

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
  let untilPause = PAUSE_EVERY;
  for (const batch of batchesByWeight(wanted, READ, ({ size }) => size, READ_BYTES)) {
    yield* await library.whole(batch.map(({ id }) => id));
    done += batch.length;
    await onRead(done);
    untilPause -= batch.length;
    if (import.meta.env.FIREFOX && untilPause <= 0) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      untilPause = PAUSE_EVERY;
    }
  }
}

/** A file that is written whole, and its name. */
export interface Written {
  file: Blob;
  name: string;
  /** To be called once the browser has taken the file. */
  remove(): Promise<void>;
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
): Promise<Written | null> {
  const { extension, type, write } = WRITERS[format];
  const output = await createExportFile();
  const encoder = new TextEncoder();
  try {
    let open: Part[] = [];
    let size = 0;
    for await (const part of write(articles, tools)) {
      if (signal.aborted) break;
      // Engines know what bytes weigh and clear them away in time; long strings pile up in Firefox.
      open.push(typeof part === 'string' ? encoder.encode(part) : part);
      size += part.length;
      if (size > PART) {
        await output.write(open);
        open = [];
        size = 0;
      }
    }
    if (!signal.aborted) {
      await output.write(open);
      const file = await output.finish(type);
      const day = tools.now().toISOString().slice(0, 10);
      return { file, name: `lede-${day}.${extension}`, remove: output.remove };
    }
  } catch (error) {
    await output.remove();
    throw error;
  }
  await output.remove();
  return null;
}

/** Offers a file as a download. */
export function offer({ file, name, remove }: Written): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
    remove();
  }, TAKEN);
}
