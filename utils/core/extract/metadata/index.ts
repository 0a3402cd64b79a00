import { textKey } from '../../text/key';
import { chooseByline } from './byline';
import { readLinkedData } from './json-ld';
import { firstMeta, readMeta } from './meta';
import { baseOf, findNextPage, webAddress } from './page-links';
import { findPublished } from './published';
import { chooseTitle, siteBeside, withoutSite } from './title';

/** What a page says about its story, from markup alone. */
export interface Metadata {
  title: string;
  byline: string | null;
  siteName: string | null;
  published: string | null;
  canonicalUrl: string;
  description: string;
  image: string | null;
  nextPage: string | null;
  lang: string | null;
  dir: 'ltr' | 'rtl' | null;
  /** The publisher says that the text is for subscribers. */
  isForSubscribers: boolean;
}

/** A line of the page near the story's title, for what the markup leaves out. */
export interface NearLines {
  /** Texts between the title and the story, in order. */
  lines: string[];
  /** Texts of the headings of the first level, the story's own first. */
  headings: string[];
  /** Those of them that stand right over the title. */
  over: string[];
  /** Texts right after the story's last paragraph, in order. */
  closing: string[];
}

const AUTHORS = [
  'author',
  'article:author',
  'parsely-author',
  'dc.creator',
  'dcterms.creator',
  'sailthru.author',
  'citation_author',
  'byl',
  'article:author:name',
  'og:article:author',
  'cxenseparse:author',
];
/** What pages mark an author with, the surest first; a comment has authors of its own. */
const MARKED_AUTHOR = [
  '[itemprop~="author"] [itemprop="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.byline-name, .author-name, .byline__name, .author__name',
  '.byline a, .p-author, .author a',
  '.byline, .entry-author, .post-author, .article-author',
  '[class*="author-name" i], [class*="author__name" i], [class*="author_name" i], [class*="authorname" i]',
  '[class$="__author"], [class*="byline" i], .author',
];
const OF_A_COMMENT = '[class*="comment" i], [id*="comment" i], [class*="related" i], aside';
/** Reads title, authors, date, site and addresses; `near` holds what stands around the title on the page, `isOthers` tells what stands in another story. */
export function readMetadata(
  doc: Document,
  url: string,
  near: NearLines,
  isOthers: (element: Element) => boolean = () => false,
): Metadata {
  const meta = readMeta(doc);
  const pageTitle = doc.querySelector('title')?.textContent ?? '';
  const address = (value: string | null | undefined) => webAddress(value, baseOf(doc, url));
  const canonical =
    address(doc.querySelector('link[rel~="canonical" i]')?.getAttribute('href')) ?? address(firstMeta(meta, 'og:url'));
  const linked = readLinkedData(
    doc,
    [url, canonical ?? url],
    [...near.headings.slice(0, 1), ...[firstMeta(meta, 'og:title')].filter((title) => title !== null), pageTitle],
  );
  const host = URL.canParse(url) ? new URL(url).host : '';
  const siteName = firstMeta(meta, 'og:site_name', 'application-name') ?? linked.publisher;
  const root = doc.documentElement;
  const lang =
    root.getAttribute('lang') ??
    root.getAttribute('xml:lang') ??
    firstMeta(meta, 'content-language', 'og:locale', 'dc.language');
  const dir = (root.getAttribute('dir') ?? doc.querySelector('body')?.getAttribute('dir') ?? '').toLowerCase();
  const title = chooseTitle({
    headings: near.headings,
    named: [
      firstMeta(meta, 'og:title'),
      linked.headline,
      firstMeta(meta, 'twitter:title', 'parsely-title', 'dc.title'),
      pageTitle,
    ].filter((title) => title !== null),
    siteName,
    host,
  });
  return {
    title,
    byline: chooseByline({
      linked: linked.authors,
      meta:
        AUTHORS.map((name) => meta.get(name) ?? []).find((list) => list.some((value) => !/^https?:/.test(value))) ?? [],
      marked: () => markedAuthors(doc, isOthers),
      lines: near.lines,
      over: near.over,
      closing: near.closing,
      pictured: () => portraits(doc).filter((name) => ![title, ...near.headings].map(textKey).includes(textKey(name))),
      siteName,
    }),
    siteName: siteName ? withoutSite(siteName, null, '') || siteName : siteBeside(pageTitle, title),
    published: findPublished(doc, meta, linked, near.lines, url, lang, isOthers),
    canonicalUrl: canonical ?? address(url) ?? url,
    description: firstMeta(meta, 'og:description', 'description', 'twitter:description') ?? '',
    image: address(
      firstMeta(meta, 'og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src'),
    ),
    nextPage: findNextPage(doc, url),
    lang: lang && /^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,3}$/i.test(lang.trim()) ? lang.trim().replace(/_/g, '-') : null,
    dir: dir === 'rtl' || dir === 'ltr' ? dir : null,
    isForSubscribers:
      !linked.isFree || /^(?:locked|premium|paid|subscriber)/i.test(firstMeta(meta, 'article:content_tier') ?? ''),
  };
}

/** What pictures show that are not the site's own mark. */
const portraits = (doc: Document): string[] =>
  [...doc.querySelectorAll('img[alt]:not([src*="logo" i],[class*="logo" i],header img,nav img,a[href="/"] img)')].map(
    (image) => image.getAttribute('alt') ?? '',
  );

function markedAuthors(doc: Document, isOthers: (element: Element) => boolean): string[] {
  for (const selector of MARKED_AUTHOR) {
    const texts = [...doc.querySelectorAll(selector)]
      .filter((element) => !element.closest(OF_A_COMMENT) && !isOthers(element))
      .slice(0, 6)
      .map((element) => (element.getAttribute('content') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim())
      .filter((text) => text.length > 1 && text.length < 100);
    if (texts.length) return selector.startsWith('[itemprop') ? texts : texts.slice(0, 1);
  }
  return [];
}
