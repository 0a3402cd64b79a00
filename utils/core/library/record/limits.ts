import { Fields } from '../../fields';
import { keptColor, type MarkColor } from '../../reading/mark-colors';
import { BITMAP } from '../../sanitise/allowed';

/** A passage the reader marked, or a note; one of the two may be empty. */
export interface Highlight {
  quote: string;
  note: string;
  /** Missing where it is yellow. */
  color?: MarkColor;
}

/** The most that is taken of anything, whoever brings it: a page, a file, a message, or storage itself. In letters where nothing else is said. */
export const LIMITS = {
  title: 1000,
  name: 500,
  excerpt: 1000,
  /** What finds a place in a story again. */
  anchor: 1000,
  address: 8000,
  /** Addresses of one story for other devices. */
  alternates: 2,
  /** A picture that is its own address. */
  dataAddress: 200_000,
  tag: 100,
  tags: 64,
  passage: 20_000,
  highlights: 2000,
  /** Of all passages and notes of one article together. */
  allPassages: 1_000_000,
  /** HTML and text, each. */
  body: 5_000_000,
  /** A kept picture of ten million bytes, as text. */
  picture: 13_400_000,
  pictures: 100,
  /** All pictures kept with an article: thirty million bytes, as text. */
  allPictures: 40_200_000,
  /** Articles of one import. */
  records: 100_000,
  /** Bytes of a file, and of all that is unpacked from one. */
  file: 500_000_000,
  unpacked: 500_000_000,
} as const;

/** BCP 47, as far as anything here uses it. */
const LANGUAGE = /^(?=.{2,35}$)[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;
const WEB = /^https?:\/\/[^/\s]/i;

/** An address of the web as it is written, or null: no other scheme may become a link. */
export function webAddressIn(value: unknown): string | null {
  return typeof value === 'string' && value.length <= LIMITS.address && WEB.test(value) ? value : null;
}

/** The first addresses of the web in a list. */
export const addressesIn = (values: readonly unknown[]): string[] =>
  values
    .slice(0, LIMITS.alternates)
    .map(webAddressIn)
    .filter((address) => address !== null);

/** The address of a picture: of the web, or a bitmap that is its own address; null where it is neither. */
export function pictureAddressIn(value: unknown): string | null {
  if (typeof value === 'string' && value.length <= LIMITS.dataAddress && BITMAP.test(value)) return value;
  return webAddressIn(value);
}

/** A language tag, or null. */
export function languageIn(value: unknown): string | null {
  return typeof value === 'string' && LANGUAGE.test(value) ? value : null;
}

/** Tags, each once, cut to what is kept of them. */
export function tagsIn(values: readonly unknown[]): string[] {
  const tags = new Set<string>();
  for (const value of values) {
    if (tags.size >= LIMITS.tags) break;
    if (typeof value === 'string' && value.trim()) tags.add(value.slice(0, LIMITS.tag));
  }
  return [...tags];
}

/** Passages and notes; what is no text counts as empty, and what is empty for nothing. */
export function highlightsIn(values: readonly unknown[]): Highlight[] {
  const highlights: Highlight[] = [];
  let letters = 0;
  for (const value of values) {
    const highlight = parseHighlight(value);
    letters += highlight.quote.length + highlight.note.length;
    if (highlights.length >= LIMITS.highlights || letters > LIMITS.allPassages) break;
    highlights.push(highlight);
  }
  return highlights;
}

/** Reads a passage from storage, a file or a page; what is no text counts as empty. */
export function parseHighlight(value: unknown): Highlight {
  const fields = new Fields(value);
  const textOf = (name: string) => (fields.text(name) ?? '').slice(0, LIMITS.passage);
  return { quote: textOf('quote'), note: textOf('note'), ...keptColor(fields.get('color')) };
}

/** Whether a stored or imported article, or its summary, holds more than is kept of it. Quick: no text is looked through. */
export function isOversized(value: unknown): boolean {
  const fields = new Fields(value);
  const isLong = (name: string, most: number) => (fields.text(name)?.length ?? 0) > most;
  const highlights = fields.list('highlights');
  return (
    isLong('title', LIMITS.title) ||
    isLong('byline', LIMITS.name) ||
    isLong('siteName', LIMITS.name) ||
    isLong('excerpt', LIMITS.excerpt) ||
    isLong('place', LIMITS.anchor) ||
    isLong('nextPage', LIMITS.address) ||
    isLong('leadImage', LIMITS.dataAddress) ||
    fields.list('tags').length > LIMITS.tags ||
    fields.texts('tags').some((tag) => tag.length > LIMITS.tag) ||
    highlights.length > LIMITS.highlights ||
    highlights.some((entry) =>
      ['quote', 'note'].some((name) => (new Fields(entry).text(name)?.length ?? 0) > LIMITS.passage),
    )
  );
}
