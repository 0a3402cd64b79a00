import { Fields } from '../../fields';
import type { Highlight } from '../record/limits';
import { type RowResult, toEntry } from './entry';

/** wallabag, version 2: an array of entries with their contents. */
export function readWallabag(value: readonly unknown[]): RowResult[] {
  return value.map((item) => {
    const entry = new Fields(item);
    const [author] = entry.texts('published_by');
    return toEntry({
      address: entry.text('given_url') && !entry.text('url') ? entry.text('given_url') : entry.text('url'),
      title: entry.text('title'),
      byline: author ?? null,
      saved: entry.text('created_at'),
      published: entry.text('published_at'),
      lang: entry.text('language'),
      leadImage: entry.text('preview_picture'),
      tags: entry.list('tags').map(nameOf),
      isArchived: entry.flag('is_archived'),
      isFavourite: entry.flag('is_starred'),
      highlights: entry.list('annotations').map((annotation): Highlight => {
        const fields = new Fields(annotation);
        return { quote: fields.text('quote') ?? '', note: fields.text('text') ?? '' };
      }),
      html: entry.text('content'),
    });
  });
}

export const isWallabag = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && new Fields(value[0]).get('is_archived') !== undefined;

/** A list of Omnivore's, `metadata_0_to_20.json`. */
export const isOmnivore = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && new Fields(value[0]).text('slug') !== null;

/** A file beside the lists, by its path in the archive; null where there is none. */
export type FindFile = (path: string) => string | null;

/** Omnivore: lists of details, with the contents and the highlights in files of their own. */
export function readOmnivore(value: readonly unknown[], find: FindFile): RowResult[] {
  return value.map((item) => {
    const entry = new Fields(item);
    const slug = entry.text('slug') ?? '';
    const state = entry.text('state')?.toLowerCase();
    if (state === 'deleted') return { why: 'deleted', text: entry.text('title') ?? slug };
    return toEntry({
      address: entry.text('url'),
      title: entry.text('title'),
      byline: entry.text('author'),
      excerpt: entry.text('description') ?? '',
      saved: entry.text('savedAt'),
      published: entry.text('publishedAt'),
      leadImage: entry.text('thumbnail'),
      tags: entry.list('labels').map(nameOf),
      isArchived: state === 'archived',
      progress: (entry.number('readingProgress') ?? 0) / 100,
      highlights: readHighlights(find(`highlights/${slug}.md`) ?? ''),
      html: find(`content/${slug}.html`),
    });
  });
}

/** Highlights as Markdown: each a quotation, followed by its note. */
function readHighlights(markdown: string): Highlight[] {
  const highlights: Highlight[] = [];
  let last: { quote: string[]; note: string[] } | null = null;
  const end = () => {
    if (last) highlights.push({ quote: last.quote.join('\n').trim(), note: last.note.join('\n').trim() });
  };
  for (const line of markdown.split(/\r?\n/)) {
    const quoted = /^>\s?(.*)$/.exec(line)?.[1];
    if (quoted !== undefined && (!last || last.note.some((noted) => noted.trim()))) {
      end();
      last = { quote: [], note: [] };
    }
    if (quoted !== undefined) last?.quote.push(quoted);
    else if (last) last.note.push(line);
    else if (line.trim()) last = { quote: [], note: [line] };
  }
  end();
  return highlights;
}

/** Labels are texts in some exports and objects in others. */
const nameOf = (label: unknown): string =>
  typeof label === 'string' ? label : (new Fields(label).text('name') ?? new Fields(label).text('label') ?? '');
