import { chooseByline } from './byline';
import { readDate } from './dates';
import { type LinkedData, readLinkedData } from './json-ld';
import { firstMeta, readMeta } from './meta';
import { baseOf, findNextPage, webAddress } from './page-links';
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
}

const PUBLISHED = [
  'article:published_time',
  'datepublished',
  'og:published_time',
  'article:published',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'publication_date',
  'date.publication',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.date.created',
  'citation_publication_date',
  'article.published',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'date',
  'datecreated',
  'article:post_date',
];
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
const UPDATED =
  /updat|modif|aktualisiert|geändert|mis à jour|actualizad|aggiorna|atualizad|bijgewerkt|uppdatera|обновлен|更新|edited|reviewed/i;
const MADE =
  /publish|posted|veröffentlicht|erstellt|publié|publicad|pubblica|gepubliceerd|publicerad|created|опублик|発表|公開|发布/i;

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

/** When the story was first published: what the markup states, then marked times, the address, lines near the title. */
function findPublished(
  doc: Document,
  meta: Map<string, string[]>,
  linked: LinkedData,
  lines: string[],
  url: string,
  lang: string | null,
  isOthers: (element: Element) => boolean,
): string | null {
  const language = lang?.trim().replace(/_/g, '-') || null;
  const dayFirst = lang !== null && !/^en(?:[-_]us)?$/i.test(lang);
  for (const value of [linked.published, ...PUBLISHED.map((name) => meta.get(name)?.[0] ?? null)]) {
    const date = value === null ? null : readDate(value, dayFirst, language);
    if (date) return date;
  }
  for (const time of doc.querySelectorAll(
    'time[itemprop="datePublished"], [itemprop="datePublished"], time[pubdate], time.published, time.entry-date, .published[datetime], .dt-published',
  )) {
    if (isOthers(time)) continue;
    const date = readDate(
      time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent ?? '',
      dayFirst,
      language,
    );
    if (date) return date;
  }
  const nearTitle = dateNear(lines, dayFirst, language);
  if (nearTitle) return nearTitle;
  for (const time of [...doc.querySelectorAll('time[datetime]')].filter((time) => !isOthers(time)).slice(0, 1)) {
    const date = UPDATED.test(time.getAttribute('class') ?? '')
      ? null
      : readDate(time.getAttribute('datetime') ?? '', dayFirst, language);
    if (date) return date;
  }
  const path = url.match(/\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?:\/|-|$)/);
  return path ? readDate(`${path[1]}-${path[2]}-${path[3]}`) : null;
}

/** The date a line near the title states; when a story was last changed only where no line says when it was made. */
function dateNear(lines: string[], dayFirst: boolean, language: string | null): string | null {
  let changedOn: string | null = null;
  let updated = false;
  for (const line of lines) {
    if (line.length > 250) continue;
    const made = line.search(MADE);
    const changed = line.search(UPDATED);
    // A label alone ("Updated:") speaks for the line that follows it.
    const date = readDate(
      made >= 0 && made > changed ? line.slice(made) : changed > 8 ? line.slice(0, changed) : line,
      dayFirst,
      language,
    );
    const isMade = made >= 0 || changed < 0 || changed > 8;
    if (date && isMade && !updated) return date;
    changedOn ??= date;
    updated = changed >= 0 && made < 0 && !date;
  }
  return changedOn;
}
