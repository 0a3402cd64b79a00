import * as Y from 'yjs';
import { Fields } from '../fields';
import { tagsIn as keptTags } from '../library/record/limits';
import { parseArticle } from '../library/record/record';
import { ARTICLE_SCHEMA, type ArticleRecord, type ReaderDetails, UNTOUCHED } from '../library/record/saved-article';
import { dropDoubled, readMarks, writeMarks } from './copy-marks';
import { RemoteProblem } from './remote';

/**
 * An article as all devices have it: one small document of Yjs, which merges whatever was changed on any of them, in any
 * order, to the same. What nobody touched is not written, so that a fresh save elsewhere takes nothing back.
 */
export type Copy = Y.Doc;

/** The files an article's text and pictures lie in, by name. */
export interface Files {
  /** Of the text; null for a link. */
  body: string | null;
  /** The address a picture has in the story → its file. */
  pictures: Readonly<Record<string, string>>;
}

export const NO_FILES: Files = { body: null, pictures: {} };

/** What of the details is one value, and the last word counts. Tags and marks are merged one by one. */
const SINGLE = ['isArchived', 'isFavourite', 'progress', 'lastRead', 'place', 'snoozed', 'deleted'] as const;
type Single = Pick<ReaderDetails, (typeof SINGLE)[number]>;

/** What an article is, beside what its reader does with it: it changes as one. */
type Story = Omit<ArticleRecord, keyof ReaderDetails | 'id' | 'schema' | 'size' | 'pictureSize' | 'updated'>;

/** Opens a copy. @param state as `stateOf` gave it; null for a new one */
export function openCopy(state: Uint8Array | null): Copy {
  const copy = new Y.Doc();
  if (state) Y.applyUpdate(copy, state);
  return copy;
}

export const stateOf = (copy: Copy): Uint8Array<ArrayBuffer> => new Uint8Array(Y.encodeStateAsUpdate(copy));

/** Takes in what another device did. @throws RemoteProblem where the bytes are none of Yjs; the copy is of no use then */
export function takeIn(copy: Copy, update: Uint8Array): void {
  try {
    Y.applyUpdate(copy, update);
  } catch {
    throw new RemoteProblem('damaged', 'change');
  }
}

/**
 * Writes what is different in an article into its copy.
 * @returns the change for the other devices, or null where there is none
 */
export function writeArticle(copy: Copy, article: ArticleRecord, files: Files): Uint8Array<ArrayBuffer> | null {
  return changing(copy, () => {
    const details = detailsIn(copy);
    if (details.get('isGone')) details.set('isGone', false);
    for (const name of SINGLE) {
      if ((details.get(name) ?? UNTOUCHED[name]) !== article[name]) details.set(name, article[name]);
    }
    const tags = tagsIn(copy);
    // Merged there may be more than an article holds: what its reader does not see nobody took off.
    const shown = keptTags(onTags(copy)).filter((tag) => tags.get(tag) === true);
    for (const tag of article.tags) if (tags.get(tag) !== true) tags.set(tag, true);
    for (const tag of shown) if (!article.tags.includes(tag)) tags.set(tag, false);
    writeMarks(copy, article.highlights);
    // A link never takes the place of a text that another device has.
    const slot = article.length === 0 ? 'link' : 'story';
    const story = JSON.stringify({ ...storyOf(article), files });
    if (details.get(slot) !== story) details.set(slot, story);
  });
}

/** Takes out of notes what is there twice after a device met the storage. @returns the change, or null where there is none */
export const writeOnce = (copy: Copy, own: number): Uint8Array<ArrayBuffer> | null =>
  changing(copy, () => dropDoubled(copy, own));

/** Writes that an article was taken out of the library for good. @returns the change, or null where that was known */
export function writeGone(copy: Copy, now: Date): Uint8Array<ArrayBuffer> | null {
  const details = detailsIn(copy);
  if (isGone(details)) return null;
  return changing(copy, () => {
    details.set('isGone', true);
    if (details.get('deleted') === null) details.set('deleted', now.toISOString());
  });
}

/** Taken out of the bin by one device, for good, and back into the library by another that had not heard of it, an article stays. */
const isGone = (details: Y.Map<unknown>): boolean => details.get('isGone') === true && details.get('deleted') !== null;

/** What a copy says: the article and its files, that it is gone for good, or null where it says nothing that can be read. */
export function readCopy(copy: Copy, id: string): { article: ArticleRecord; files: Files } | 'gone' | null {
  const details = detailsIn(copy);
  if (isGone(details)) return 'gone';
  const story = parsedStory(details.get('story')) ?? parsedStory(details.get('link'));
  const single = Object.fromEntries(
    SINGLE.map((name) => [name, details.get(name) ?? UNTOUCHED[name]]),
  ) as unknown as Single;
  const article = parseArticle({
    ...story,
    ...single,
    ...{ id, schema: ARTICLE_SCHEMA, tags: onTags(copy), highlights: readMarks(copy) },
  });
  return article && { article, files: parseFiles(new Fields(story).get('files')) };
}

/** Whether two articles say the same to a reader; sizes and the time of writing are each device's own. */
export function isSameArticle(one: ArticleRecord, other: ArticleRecord): boolean {
  const said = (article: ArticleRecord) => {
    const { tags, highlights, isArchived, isFavourite, progress, lastRead, place, snoozed, deleted } = article;
    const marks = highlights.map(({ quote, note, color }) => [quote, note, color]);
    const details = [tags.toSorted(), marks, isArchived, isFavourite, progress, lastRead, place, snoozed, deleted];
    return JSON.stringify([details, storyOf(article)]);
  };
  return said(one) === said(other);
}

function storyOf(article: ArticleRecord): Story {
  const { url, canonicalUrl, alternates, title, byline, siteName, published, saved, lang, dir, isVertical } = article;
  const { excerpt, readingMinutes, length, leadImage, nextPage, isCut } = article;
  return {
    ...{ url, canonicalUrl, ...(alternates && { alternates }), title, byline, siteName, published, saved, lang, dir },
    ...{ isVertical, excerpt, readingMinutes, length, leadImage, nextPage, isCut },
  };
}

function parsedStory(value: unknown): object | null {
  try {
    const story: unknown = JSON.parse(typeof value === 'string' ? value : '');
    return typeof story === 'object' ? story : null;
  } catch {
    return null;
  }
}

/** Names as files have them; anything else would be a path of somebody's choice. */
const FILE = /^[\da-f]{64}$/;

function parseFiles(value: unknown): Files {
  const fields = new Fields(value);
  const body = fields.text('body');
  const pictures = new Fields(fields.get('pictures')).entries();
  return {
    body: body && FILE.test(body) ? body : null,
    pictures: Object.fromEntries(
      pictures.filter((entry): entry is [string, string] => typeof entry[1] === 'string' && FILE.test(entry[1])),
    ),
  };
}

function changing(copy: Copy, change: () => void): Uint8Array<ArrayBuffer> | null {
  let update: Uint8Array<ArrayBuffer> | null = null;
  const hear = (bytes: Uint8Array) => {
    update = new Uint8Array(bytes);
  };
  copy.on('update', hear);
  copy.transact(change);
  copy.off('update', hear);
  return update;
}

const detailsIn = (copy: Copy) => copy.getMap('details');
/** In one order on all devices. */
const onTags = (copy: Copy): string[] =>
  [...tagsIn(copy)]
    .filter(([, isOn]) => isOn === true)
    .map(([tag]) => tag)
    .sort();
const tagsIn = (copy: Copy) => copy.getMap<boolean>('tags');
