import { LEDE_FORMAT } from '../export/lists';
import { Fields } from '../fields';
import { parsePictures, sizeOfPictures } from '../pictures';
import { parseArticle } from '../record';
import { idOf, type SavedArticle, sizeOf } from '../saved-article';
import { type SkippedRow, webAddress } from './entry';
import type { ImportResult } from './result';
import type { ImportTools } from './tools';

export const isLedeLibrary = (value: unknown): boolean => new Fields(value).get('format') === LEDE_FORMAT;

/** Reads a library that Lede wrote: the same again, field by field; its HTML is sanitised like any other. */
export async function readLedeLibrary(file: string, value: unknown, tools: ImportTools): Promise<ImportResult> {
  const articles: SavedArticle[] = [];
  const skipped: SkippedRow[] = [];
  for (const [at, item] of new Fields(value).list('articles').entries()) {
    const record = parseArticle(item);
    const url = record && webAddress(record.url);
    if (!record || !url) {
      const why = record ? 'not-web' : 'damaged';
      skipped.push({ row: at + 1, text: new Fields(item).text('title') ?? '', why });
      continue;
    }
    const fields = new Fields(item);
    const [html, text] = [tools.sanitise(fields.text('html') ?? '', url), fields.text('text') ?? ''];
    const pictures = parsePictures(fields.get('pictures'));
    const pictureSize = sizeOfPictures(pictures);
    const canonicalUrl = webAddress(record.canonicalUrl) ?? url;
    // The id follows from the addresses: one that a file made up could name any other article.
    const id = idOf({ url, canonicalUrl });
    const contents = { html, text, ...(pictureSize > 0 && { pictures }) };
    articles.push({ ...record, id, url, canonicalUrl, size: sizeOf(contents), pictureSize, ...contents });
    if (at % 50 === 49) await tools.rest();
  }
  return { file, from: 'Lede', articles, skipped };
}
