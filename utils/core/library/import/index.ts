import { LIMITS } from '../record/limits';
import type { SavedArticle } from '../record/saved-article';
import { readAddresses } from './address-list';
import { type ImportFile, isZip, unpack } from './archive';
import {
  isInstapaperHtml,
  isNetscape,
  isPocketHtml,
  readInstapaperHtml,
  readNetscape,
  readPocketHtml,
} from './bookmarks';
import { readCsv } from './csv';
import type { RowResult, SkippedRow } from './entry';
import { isOmnivore, isWallabag, readOmnivore, readWallabag } from './json';
import { isLedeLibrary, readLedeLibrary } from './lede';
import type { ImportResult } from './result';
import { toImported } from './to-imported';
import type { ImportTools } from './tools';

/** Reads files of any known kind, one result for each file that holds a list; archives are opened. */
export async function readImport(files: readonly ImportFile[], tools: ImportTools): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  const room = { records: LIMITS.records };
  for (const file of files) {
    if (file.bytes.length > LIMITS.file) {
      results.push(failed(file, 'too-large'));
    } else if (isZip(file)) {
      try {
        const inside = unpack(file);
        const read = await readAll(inside, tools, room);
        results.push(...(read.length > 0 ? read : [failed(file, 'unknown')]));
      } catch (error) {
        results.push(failed(file, error instanceof Error && error.message === 'too large' ? 'too-large' : 'damaged'));
      }
    }
  }
  const plain = files.filter((file) => !isZip(file) && file.bytes.length <= LIMITS.file);
  return [...results, ...(await readAll(plain, tools, room))];
}

/** How many more articles an import may bring. */
interface Room {
  records: number;
}

async function readAll(files: readonly ImportFile[], tools: ImportTools, room: Room): Promise<ImportResult[]> {
  // By folder and name: each article of a list asks for its own.
  const byPath = new Map(files.toReversed().map((file) => [file.name.split('/').slice(-2).join('/'), file]));
  const find = (path: string): string | null => {
    const file = byPath.get(path);
    return file ? textOf(file) : null;
  };
  const results: ImportResult[] = [];
  for (const file of files) {
    // Contents and highlights belong to a list beside them.
    if (/(?:^|\/)(?:content|highlights)\//.test(file.name)) continue;
    results.push(within(room, await readOne(file, find, tools, room)));
    await tools.rest();
  }
  return results;
}

/** Takes from the room there is what a file brought. */
function within(room: Room, result: ImportResult): ImportResult {
  room.records -= result.articles.length;
  return result;
}

async function readOne(
  file: ImportFile,
  find: (path: string) => string | null,
  tools: ImportTools,
  { records: most }: Room,
): Promise<ImportResult> {
  const text = textOf(file);
  if (!text.trim()) return failed(file, 'empty');
  if (/^\s*[[{]/.test(text)) {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return failed(file, 'damaged');
    }
    if (isLedeLibrary(value)) return readLedeLibrary(file.name, value, tools, most);
    if (isOmnivore(value)) return collect(file, 'Omnivore', readOmnivore(value.slice(0, most + 1), find), tools, most);
    if (isWallabag(value)) return collect(file, 'wallabag', readWallabag(value.slice(0, most + 1)), tools, most);
    return failed(file, Array.isArray(value) && value.length === 0 ? 'empty' : 'unknown');
  }
  if (/^\s*</.test(text)) {
    const doc = tools.parseHtml(text);
    if (isPocketHtml(doc)) return collect(file, 'Pocket', readPocketHtml(doc), tools, most);
    if (isInstapaperHtml(doc)) return collect(file, 'Instapaper', readInstapaperHtml(doc), tools, most);
    if (isNetscape(doc)) return collect(file, 'bookmarks', readNetscape(doc), tools, most);
    return failed(file, 'unknown');
  }
  const table = readCsv(text);
  if (table) return collect(file, NAMES[table.name], table.rows, tools, most);
  const addresses = isBinary(text) ? null : readAddresses(text);
  return addresses ? collect(file, '', addresses, tools, most) : failed(file, 'unknown');
}

/** A file of another kind may hold an address all the same. */
const isBinary = (text: string): boolean => text.includes('\0') || text.startsWith('%PDF-');

const NAMES = {
  pocket: 'Pocket',
  instapaper: 'Instapaper',
  wallabag: 'wallabag',
  readwise: 'Readwise Reader',
  raindrop: 'Raindrop',
  csv: 'CSV',
};

/** Articles of the rows of one list, and what was left out of it. @param most how many articles may come */
export async function collect(
  file: Pick<ImportFile, 'name'>,
  from: string,
  rows: readonly RowResult[],
  tools: ImportTools,
  most: number,
): Promise<ImportResult> {
  if (rows.length === 0) return failed(file, 'empty');
  const articles: SavedArticle[] = [];
  const skipped: SkippedRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (at === most) {
      skipped.push({ row: at + 1, text: '', why: 'too-many' });
      break;
    }
    if ('entry' in row) articles.push(toImported(row.entry, tools));
    else skipped.push({ row: at + 1, text: row.text, why: row.why });
    if (at % 50 === 49) await tools.rest();
  }
  return { file: file.name, from, articles, skipped };
}

const failed = ({ name }: Pick<ImportFile, 'name'>, problem: NonNullable<ImportResult['problem']>): ImportResult => ({
  file: name,
  from: '',
  articles: [],
  skipped: [],
  problem,
});

/** Exports are UTF-8, with a mark or without; UTF-16 carries one. */
function textOf({ bytes }: ImportFile): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isUtf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '');
}
