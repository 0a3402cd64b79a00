import Papa from 'papaparse';
import { type RowResult, toEntry } from './entry';

export type Row = Record<string, string | undefined>;

/** A layout of rows, told by its columns, whatever their order. */
interface Layout {
  name: ImportName;
  /** In small letters. */
  columns: readonly string[];
  read(row: Row): RowResult;
}

export type ImportName = 'pocket' | 'wallabag' | 'instapaper' | 'readwise' | 'raindrop' | 'csv';

/** The first whose columns are all there is taken. */
const LAYOUTS: readonly Layout[] = [
  {
    name: 'pocket',
    columns: ['title', 'url', 'time_added', 'status'],
    read: (row) => {
      if (row.status !== 'unread' && row.status !== 'archive') return { why: 'cut-off', text: row.title ?? '' };
      return toEntry({
        address: row.url,
        title: row.title ?? null,
        saved: row.time_added,
        tags: (row.tags ?? '').split('|'),
        isArchived: row.status === 'archive',
      });
    },
  },
  {
    name: 'instapaper',
    columns: ['url', 'title', 'selection', 'folder'],
    read: (row) => {
      const folder = row.folder ?? '';
      const isOwn = !['', 'Unread', 'Archive', 'Starred'].includes(folder);
      return toEntry({
        address: row.url,
        title: row.title ?? null,
        saved: row.timestamp,
        tags: [...jsonList(row.tags), ...(isOwn ? [folder] : [])],
        isArchived: folder === 'Archive',
        isFavourite: folder === 'Starred',
        highlights: row.selection?.trim() ? [{ quote: row.selection, note: '' }] : [],
      });
    },
  },
  {
    name: 'readwise',
    columns: ['title', 'url', 'document tags', 'saved date', 'reading progress', 'location'],
    read: (row) =>
      toEntry({
        address: row.url,
        title: row.title ?? null,
        saved: row['saved date'],
        // What came in through a feed was never saved by hand: it stays apart under a tag.
        tags: [...pythonList(row['document tags']), ...(row.location === 'feed' ? ['feed'] : [])],
        progress: Number(row['reading progress']),
        isArchived: row.location === 'archive',
      }),
  },
  {
    name: 'raindrop',
    columns: ['title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created'],
    read: (row) =>
      toEntry({
        address: row.url,
        title: row.title ?? null,
        excerpt: row.excerpt ?? '',
        saved: row.created,
        leadImage: row.cover ?? null,
        tags: [...(row.tags ?? '').split(','), ...(row.folder && row.folder !== 'Unsorted' ? [row.folder] : [])],
        isFavourite: row.favorite === 'true',
        highlights: [
          ...(row.note?.trim() ? [{ quote: '', note: row.note }] : []),
          ...(row.highlights ?? '')
            .split('\n')
            .filter((line) => line.trim())
            .map((quote) => ({ quote, note: '' })),
        ],
      }),
  },
  {
    name: 'wallabag',
    columns: ['title', 'url', 'content', 'tags', 'mime type', 'language'],
    read: (row) =>
      toEntry({
        address: row.url,
        title: row.title ?? null,
        lang: row.language ?? null,
        tags: (row.tags ?? '').split(','),
        html: row.content ?? null,
      }),
  },
  {
    name: 'csv',
    columns: ['url'],
    read: (row) => toEntry({ address: row.url, title: row.title ?? null, tags: (row.tags ?? '').split('|') }),
  },
];

/** What parts the cells: spreadsheets of many languages write semicolons. */
const DELIMITERS = [',', ';', '\t'];

/**
 * Reads a table of articles in any of the known layouts.
 * @returns null where the table has no known columns
 */
export function readCsv(text: string): { name: ImportName; rows: RowResult[] } | null {
  for (const delimiter of DELIMITERS) {
    const columns = columnsOf(parse(text, delimiter, 1));
    const layout = LAYOUTS.find((candidate) => candidate.columns.every((column) => columns.includes(column)));
    if (layout) return { name: layout.name, rows: readRows(parse(text, delimiter), layout) };
  }
  return null;
}

const columnsOf = ({ meta }: Papa.ParseResult<Row>): readonly string[] => meta.fields ?? [];

/** @param preview rows that are read; 0 for all */
const parse = (text: string, delimiter: string, preview = 0) =>
  Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    delimiter,
    preview,
    transformHeader: (name) => name.trim().toLowerCase(),
  });

function readRows(table: Papa.ParseResult<Row>, layout: Layout): RowResult[] {
  const { data, errors } = table;
  const columns = columnsOf(table);
  const isBroken = new Set(
    errors.filter(({ type }) => type === 'Quotes' || type === 'FieldMismatch').map(({ row }) => row),
  );
  return data.map((row, at): RowResult => {
    // Tags may be missing at the end of a row; a row cut anywhere else is no row.
    const isShort =
      isBroken.has(at) && columns.filter((column) => row[column] === undefined).some((name) => name !== 'tags');
    const isLast = at === data.length - 1;
    if (isShort || (isLast && isBroken.has(at))) return { why: 'cut-off', text: row.title ?? row.url ?? '' };
    return layout.read(row);
  });
}

/** `["coding","news"]` */
function jsonList(cell: string | undefined): string[] {
  try {
    const value: unknown = JSON.parse(cell || '[]');
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** `['example', "it's"]`; one that is left open ends with the cell, so that no letter is looked at twice. */
function pythonList(cell: string | undefined): string[] {
  const items = (cell ?? '').matchAll(/'((?:[^'\\]|\\.)*)(?:'|\\?$)|"((?:[^"\\]|\\.)*)(?:"|\\?$)/gs);
  return [...items].map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'));
}
