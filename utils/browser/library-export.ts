import { WRITERS } from '../core/library/export';
import type { ArticleStream, ExportFormat, ExportTools } from '../core/library/export/tools';

/** Parts of a file are handed to the browser at this size, in bytes, so that the page holds no more of it. */
const PART = 4_000_000;
/** How long the browser is given to take the file, in milliseconds. */
const TAKEN = 60_000;

/**
 * Writes articles into a file and offers it as a download.
 * @returns false where it was stopped: then there is no file
 */
export async function exportFile(
  format: ExportFormat,
  articles: ArticleStream,
  tools: ExportTools,
  signal: AbortSignal,
): Promise<boolean> {
  const { extension, type, write } = WRITERS[format];
  const parts: Blob[] = [];
  let open: (Uint8Array<ArrayBuffer> | string)[] = [];
  let size = 0;
  for await (const part of write(articles, tools)) {
    if (signal.aborted) return false;
    open.push(part);
    size += part.length;
    if (size > PART) {
      parts.push(new Blob(open));
      open = [];
      size = 0;
    }
  }
  if (signal.aborted) return false;
  const day = tools.now().toISOString().slice(0, 10);
  offer(new Blob([...parts, ...open], { type }), `lede-${day}.${extension}`);
  return true;
}

function offer(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
}
