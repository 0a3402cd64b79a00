import { Fields } from '../../fields';
import { LEDE_FORMAT } from '../export/lists';
import { idOf } from '../record/addresses';
import { LIMITS } from '../record/limits';
import { parsePictures, sizeOfPictures } from '../record/pictures';
import { parseArticle } from '../record/record';
import { type SavedArticle, sizeOf } from '../record/saved-article';
import { type SkippedRow, type SkipReason, webAddress } from './entry';
import type { ImportResult } from './result';
import type { ImportTools } from './tools';

/** Letters of a title that names a row. */
const NAME = 120;

export const isLedeLibrary = (value: unknown): boolean => new Fields(value).get('format') === LEDE_FORMAT;

/**
 * Reads a library that Lede wrote: the same again, field by field; its HTML is sanitised like any other.
 * @param most articles that are taken
 */
export async function readLedeLibrary(
  file: string,
  value: unknown,
  tools: ImportTools,
  most: number,
): Promise<ImportResult> {
  const articles: SavedArticle[] = [];
  const skipped: SkippedRow[] = [];
  const listed = new Fields(value).get('articles');
  if (!Array.isArray(listed) || listed.length === 0) {
    return { file, from: '', articles, skipped, problem: Array.isArray(listed) ? 'empty' : 'damaged' };
  }
  for (const [at, item] of listed.entries()) {
    const fields = new Fields(item);
    const skip = (why: SkipReason) => skipped.push({ row: at + 1, text: fields.text('title', NAME) ?? '', why });
    if (at === most) {
      skip('too-many');
      break;
    }
    if (at % 50 === 49) await tools.rest();
    const record = parseArticle(item);
    const url = record && webAddress(record.url);
    if (!record || !url) {
      skip(record ? 'not-web' : 'damaged');
      continue;
    }
    const [raw, text] = [fields.text('html') ?? '', fields.text('text') ?? ''];
    if (raw.length > LIMITS.body || text.length > LIMITS.body) {
      skip('too-large');
      continue;
    }
    const html = raw && tools.sanitise(raw, url);
    const pictures = parsePictures(fields.get('pictures'));
    const pictureSize = sizeOfPictures(pictures);
    const canonicalUrl = webAddress(record.canonicalUrl) ?? url;
    // The id follows from the addresses: one that a file made up could name any other article.
    const id = idOf({ url, canonicalUrl });
    const contents = { html, text, ...(pictureSize > 0 && { pictures }) };
    articles.push({ ...record, id, url, canonicalUrl, size: sizeOf(contents), pictureSize, ...contents });
  }
  return { file, from: 'Lede', articles, skipped };
}
