import type { Article, NoArticle } from '../../article';
import { Fields } from '../../fields';
import type { Addresses } from './addresses';
import { addressesIn, LIMITS, languageIn, pictureAddressIn, webAddressIn } from './limits';

/** An article on its way into the library; its HTML is a plain string, since nobody here knows who wrote it. */
export type Arriving = Omit<Article, 'html'> & Pick<Addresses, 'alternates'> & { html: string };

/** What a reader's script gave when it was asked for the story. */
export type ArrivingExtraction = { ok: true; article: Arriving } | { ok: false; why: NoArticle };

/**
 * Reads an article that came in a message, as it is to be kept.
 * @returns null where it is no article: saving what is half one could take a good copy's place
 */
export function parseArriving(value: unknown): Arriving | 'too-large' | null {
  const fields = new Fields(value);
  const url = webAddressIn(fields.get('url'));
  const [html, text] = [fields.text('html'), fields.text('text')];
  if (url === null || typeof fields.get('title') !== 'string' || html === null || text === null) return null;
  if (html.length > LIMITS.body || text.length > LIMITS.body) return 'too-large';
  return {
    url,
    canonicalUrl: webAddressIn(fields.get('canonicalUrl')) ?? url,
    alternates: addressesIn(fields.list('alternates')),
    title: fields.text('title', LIMITS.title) ?? '',
    byline: fields.text('byline', LIMITS.name),
    siteName: fields.text('siteName', LIMITS.name),
    published: fields.date('published'),
    lang: languageIn(fields.get('lang')),
    dir: fields.get('dir') === 'rtl' ? 'rtl' : 'ltr',
    isVertical: fields.flag('isVertical'),
    excerpt: fields.text('excerpt', LIMITS.excerpt) ?? '',
    leadImage: pictureAddressIn(fields.get('leadImage')),
    html,
    text,
    length: fields.count('length'),
    readingMinutes: fields.count('readingMinutes'),
    nextPage: webAddressIn(fields.get('nextPage')),
    isCut: fields.flag('isCut'),
  };
}

/** Reads what a reader's script gave; what is no article counts as none. */
export function parseExtraction(value: unknown): ArrivingExtraction {
  const fields = new Fields(value);
  const article = fields.get('ok') === true ? parseArriving(fields.get('article')) : null;
  if (article === 'too-large' || fields.get('why') === 'too-large') return { ok: false, why: 'too-large' };
  return article ? { ok: true, article } : { ok: false, why: 'no-story' };
}
