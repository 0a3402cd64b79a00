import { attributeOf, closest, holds, matches, native, parentOf, select, selectAll, textOf } from '../../dom';
import { normalise } from '../../words/match';
import type { ClutterKind } from '../findings/finding';
import { TOO_MUCH } from '../look/measure';
import type { Page } from '../look/page';
import { headlineZone } from './headline-zone';
import {
  holdsLogo,
  holdsMenu,
  holdsSearch,
  isBone,
  isFooterLike,
  isHeaderLike,
  isMenu,
  landmarkAround,
  MENUS,
} from './landmarks';
import { linksOf } from './links';
import { isInSentence } from './sentence';
import { shareOf } from './share-row';

/** What may go from inside a site's header, menu or footer; all else there is the site's own. */
const FROM_BONES: ReadonlySet<ClutterKind> = new Set(['consent', 'ads', 'chat', 'notification', 'sticky-header']);
/** More than this share of a header's, menu's or footer's text is its own, whatever it says. */
const SHARE = 0.35;
/** Headlines in a box that is no list of stories: there are several things in it. */
const HEADLINES = 3;
const LISTS: ReadonlySet<ClutterKind> = new Set(['related', 'comments', 'ads', 'furniture']);
/** Links to places on the page: a table of contents. */
const CONTENTS = 3;

/**
 * Whether an element is part of what a site or a story is made of, whatever a rule made of it: it holds a menu, a search
 * field, the logo, the headline with its byline and date, a table of contents, or stands in the middle of a sentence.
 * What the reader chose to hide is not asked about here.
 */
export function isFurniture(element: Element, page: Page, kind: ClutterKind): boolean {
  if (!/^(?:consent|chat)$/.test(kind) && isOpener(element, page, kind)) return true;
  if (isBone(element) && kind !== 'consent') return true;
  const landmark = landmarkAround(element, page);
  if (landmark && landmark !== element && !mayLeave(element, landmark, page, kind)) return true;
  if (holdsBone(element, page)) return true;
  // A banner's second page has a search, links about the law and lists of its own.
  if (kind === 'consent') return false;
  return (
    isMenuEntry(element, page) ||
    holdsMenu(element, page) ||
    holdsSearch(element) ||
    holdsLogo(element) ||
    holdsHeadline(element, page) ||
    isContents(element, page) ||
    (kind !== 'ads' && page.measure(element) !== null && isFooterLike(element, page)) ||
    (!LISTS.has(kind) && isHeaderLike(element, page)) ||
    (!LISTS.has(kind) && linksOf(element, page).stories > HEADLINES) ||
    isInSentence(element, page)
  );
}

/** An entry of a menu says this much at the most, in characters. */
const ENTRY = 60;

/** One entry of a list of ways to the site's sections, wherever that stands and whatever it says: "Newsletters", "Subscribe". */
function isMenuEntry(element: Element, page: Page): boolean {
  const entry = closest(element, 'li');
  const list = entry && parentOf(entry);
  // Old sidebars are lists of whole boxes.
  if (!entry || !list || !page.measure(entry, ENTRY) || linksOf(entry, page).fields > 0) return false;
  if (holds(list, page.story?.root ?? null)) return false;
  // In a menu that says so, ways to other hosts of the site count too.
  return isMenu(list, page) || closest(list, MENUS) !== null;
}

/** What opens something: hidden, nobody could open it. A row of buttons or a form is more than that. */
const OPENS =
  'summary,button:not([type=submit]),[aria-expanded],[aria-haspopup],[aria-controls],[popovertarget],[commandfor]';

/** Whether an element is one control that opens something, with the closed box it opens. */
function isOpener(element: Element, page: Page, kind: ClutterKind): boolean {
  const opener = matches(element, OPENS) ? element : select(element, OPENS);
  // A button that names a network posts the page there, and opens nothing of the site's.
  if (
    kind === 'share' &&
    opener &&
    shareOf(opener) !== 'none' &&
    !page.words.groupsOf(normalise(textOf(opener))).includes('share')
  )
    return false;
  if (!opener || closest(opener, 'form') || select(element, 'a[href^="http"]')) return false;
  const says = (page.measure(element)?.chars ?? 0) - (page.measure(opener)?.chars ?? 0);
  const controls = matches(element, OPENS) ? 1 : selectAll(element, 'a[href],button,summary,input').length;
  // A cross that puts a film away opens nothing.
  if (controls === 1) return says === 0 && (textOf(opener).trim().length > 2 || !select(element, 'video'));
  const opened = native(page.doc).getElementById(attributeOf(opener, 'aria-controls') ?? '');
  return opened !== null && holds(element, opened) && attributeOf(opener, 'aria-expanded') === 'false';
}

function mayLeave(element: Element, landmark: Element, page: Page, kind: ClutterKind): boolean {
  const isFooter = matches(landmark, 'footer,[role=contentinfo]');
  // A list of other stories under a heading of its own is no part of a footer's links about the site.
  if (isFooter && kind === 'related') return linksOf(element, page).stories > 1 && !isMenu(element, page);
  if (kind === 'furniture') return matches(landmark, 'nav') && !isMenu(landmark, page);
  return FROM_BONES.has(kind) && charsIn(element, page) <= charsIn(landmark, page) * SHARE;
}

const charsIn = (element: Element, page: Page): number => page.measure(element)?.chars ?? TOO_MUCH;

/** A header or footer of the site inside: one with something in it, for boxes have heads and feet of their own. */
function holdsBone(element: Element, page: Page): boolean {
  for (const bone of selectAll(element, 'header,[role=banner],footer,[role=contentinfo]')) {
    if (isBone(bone) && (isMenu(bone, page) || holdsLogo(bone) || holdsSearch(bone) || isFooterLike(bone, page)))
      return true;
  }
  return false;
}

/** The story's headline, byline or date; behind the story's end a headline is another story's. */
function holdsHeadline(element: Element, page: Page): boolean {
  const isBehind = page.story && (native(page.story.root).compareDocumentPosition(element) & 20) === 4;
  if (!isBehind && select(element, 'h1')) return true;
  return headlineZone(page).some((mark) => holds(element, mark));
}

function isContents(element: Element, page: Page): boolean {
  const { within, stories, out, short } = linksOf(element, page);
  if (within < CONTENTS || within <= stories + out + short) return false;
  let found = 0;
  for (const link of selectAll(element, 'a[href^="#"]')) {
    const name = attributeOf(link, 'href')?.slice(1);
    if (name && (textOf(link).trim().length ?? 0) > 1 && native(page.doc).getElementById(decode(name))) found++;
    if (found >= CONTENTS) return true;
  }
  return false;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
