import { closest, holds, nameOf, native, parentOf, select, selectAll, textOf } from '../../dom';
import type { Page } from '../look/page';

const MARKS =
  'time,[rel~=author],[itemprop=author],[itemprop=datePublished],[class*=byline i],[class*=by-line i],[class*=author i],[class*=dateline i],[class*=pubdate i],[class*=publish i],[class*=timestamp i]';
/** A byline or a date says this much at the most, in characters. */
const LIMIT = 200;
/** The headline's surroundings reach so far up from it, in levels. */
const LEVELS = 6;
/** A byline is looked for among so many elements. */
const MOST = 400;

const zones = new WeakMap<Page, readonly Element[]>();

/** The headline, and the byline and date near it: what says whose story it is and of when. */
export function headlineZone(page: Page): readonly Element[] {
  const before = zones.get(page);
  if (before) return before;
  const zone = find(page);
  zones.set(page, zone);
  return zone;
}

function find({ story, doc }: Page): Element[] {
  const heading = story?.heading ?? select(doc, 'h1');
  if (!heading) return [];
  const zone: Element[] = [heading];
  let around: Element = heading;
  for (let level = 0; level < LEVELS; level++) {
    const above: Element | null = parentOf(around);
    if (!above || nameOf(above) === 'BODY') break;
    around = above;
    if (story && holds(around, story.root)) break;
  }
  const start = native(story?.root)?.querySelector('p') ?? null;
  let count = 0;
  for (const mark of selectAll(around, MARKS)) {
    if (++count > MOST) break;
    // Behind the story's first paragraph dates are other stories'.
    if (start && start.compareDocumentPosition(mark) & 4) break;
    const says = textOf(mark).trim().length ?? 0;
    if (says > 3 && says <= LIMIT && !closest(mark, 'aside,nav,footer,form') && !isTeaser(mark)) zone.push(mark);
  }
  return zone;
}

/** A date or name that stands in another story's entry. */
function isTeaser(mark: Element): boolean {
  const entry = closest(mark, 'li,article');
  if (!entry || select(entry, 'h1,p')) return false;
  for (const link of selectAll(entry, 'a[href]')) if ((textOf(link).trim().length ?? 0) >= 30) return true;
  return false;
}
