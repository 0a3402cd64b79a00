import { readDate } from './dates';
import type { LinkedData } from './json-ld';

/** What pages call the time of publication in their `meta` elements, the surest first. */
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
const UPDATED =
  /updat|modif|aktualisiert|geändert|mis à jour|actualizad|aggiorna|atualizad|bijgewerkt|uppdatera|обновлен|更新|edited|reviewed/i;
const MADE =
  /publish|posted|veröffentlicht|erstellt|publié|publicad|pubblica|gepubliceerd|publicerad|created|опублик|発表|公開|发布/i;

/** When the story was first published: what the markup states, unless the page shows another day under its headline, then marked times, the address, lines near the title. */
export function findPublished(
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
  const read = (value: string | null) => (value === null ? null : readDate(value, dayFirst, language));
  const inData = read(linked.published);
  const inMeta = PUBLISHED.map((name) => read(meta.get(name)?.[0] ?? null)).find((date) => date !== null) ?? null;
  if (inData) {
    const shown = isSameDay(inData, inMeta) ? null : dateShown(lines, dayFirst, language);
    const changed = [linked.modified, meta.get('article:modified_time')?.[0] ?? null].map(read);
    const isOther = shown && ![inData, swapped(inData), ...changed].some((date) => date && isSameDay(date, shown));
    return isOther ? shown : inData;
  }
  if (inMeta) return inMeta;
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

/** A day is another one in another time zone. */
const DAY = 26 * 60 * 60 * 1000;
const isSameDay = (one: string, other: string | null): boolean =>
  other !== null && Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) <= DAY;

/** "9.10.2024" and "10/9/2024" may be one day: who reads them cannot tell. */
const swapped = (date: string): string => date.slice(0, 10).replace(/-(\d\d)-(\d\d)$/, '-$2-$1');

/** So many lines under the headline, of so many letters, may be its date. */
const SHOWN_WITHIN = 4;
const SHOWN_LETTERS = 60;
/** After a longer line than the first may be the date of a story it leads to. */
const LONG_LINE = 100;

/** The day that a line under the headline states and no more than that; not when the story was changed. */
function dateShown(lines: string[], dayFirst: boolean, language: string | null): string | null {
  for (const [i, line] of lines.slice(0, SHOWN_WITHIN).entries()) {
    if (i > 0 && line.length > LONG_LINE) return null;
    const isLabelled = UPDATED.test(line) || UPDATED.test(lines[i - 1]?.slice(0, SHOWN_LETTERS) ?? '');
    if (line.length > SHOWN_LETTERS || isLabelled || /[.!?]$/.test(line)) continue;
    const date = readDate(line, dayFirst, language);
    if (date) return date;
  }
  return null;
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
