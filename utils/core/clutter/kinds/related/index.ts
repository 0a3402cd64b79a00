import { closest, hasAttribute, holds, matches, nameOf, parentOf, selectAll, textOf } from '../../../dom';
import type { Rule } from '../../findings/rule';
import type { Label, Page } from '../../look/page';
import { isApart, lonelyHeading, mayHide, overWrappers, withHeading } from '../../signs/boxes';
import { isFurniture } from '../../signs/furniture-guard';
import { landmarkAround } from '../../signs/landmarks';
import { isHeadline, linksOf, wayOf } from '../../signs/links';
import { pointerOf, runAfter } from './pointers';
import { listAround } from './story-list';

/** Widgets that fill a page with other sites' stories: exact names their vendors use. */
const VENDORS =
  '[id^=taboola],[class*=trc_rbox],.OUTBRAIN,[id^=outbrain_widget],.ob-widget,[class^=zergnet],[id^=zergnet],[data-zergnet-id],[class*=revcontent],[id^=rcjsload],[id*=dianomi],[class*=dianomi],.mgbox,[id*=ScriptRoot],.plista_widget,[class*=strossle],[data-spark-widget],.jp-relatedposts,.yarpp-related';

/** Other stories: vendor widgets, lists by their headings or their shape, "See also" lines inside the text. */
export const related: Rule = {
  kind: 'related',
  where: 'article',
  *find(page) {
    for (const element of page.all(VENDORS)) {
      if (isWidget(element, page)) yield { elements: [element], reason: 'related-vendor', confidence: 0.95 };
    }
    if (!page.story) return;
    for (const label of page.labels.get('leadIn') ?? []) {
      const pointer = pointerOf(label, page);
      if (pointer) yield { elements: [pointer], reason: 'related-pointer', confidence: 0.85 };
    }
    for (const label of page.labels.get('related') ?? []) {
      if (isMenuEntry(label.element) || isInBone(label.element, page)) continue;
      const list = listUnder(label, page);
      const run = list ? null : runAfter(label.element, page);
      if (list)
        yield { elements: withHeading(overWrappers(list, page), page), reason: 'related-heading', confidence: 0.85 };
      else if (run) yield { elements: run, reason: 'related-heading', confidence: 0.75 };
      const alone = list || run ? null : lonelyHeading(label.element, page);
      if (alone) yield { elements: [alone], reason: 'related-heading', confidence: 0.6 };
    }
    const seen = new Set<Element>();
    const series: Element[] = [];
    for (const link of page.all('a[href]')) {
      if (!isApart(link, page) || landmarkAround(link, page) || !leadsElsewhere(link)) continue;
      const around = parentOf(link);
      const list = around && listAround(around, page, undefined, seen);
      if (!list || series.some((parts) => holds(parts, list))) continue;
      if (isSeries(list)) series.push(list);
      else yield { elements: withHeading(overWrappers(list, page), page), reason: 'related-list', confidence: 0.7 };
    }
  },
};

/** Parts in their order with this one among them: what the story is a part of. */
const isSeries = (list: Element): boolean =>
  [...selectAll(list, 'ol a[href]')].some((link) => hasAttribute(link, 'aria-current') || wayOf(link) === 'none');

/** A vendor's widget holds links; a paragraph with such a name is text. */
const isWidget = (element: Element, page: Page): boolean =>
  nameOf(element) !== 'P' && (page.measure(element)?.paragraphs ?? 0) === 0;

/** A label inside a link or a menu leads to a section of the site; only as a heading it opens a list. */
function isMenuEntry(element: Element): boolean {
  return !closest(element, 'h2,h3,h4,h5,h6') && closest(element, 'a,nav,[role=navigation],[role=menu]') !== null;
}

/** In a footer a heading may open a list of other stories; in a header or a menu it opens the site's own. */
function isInBone(element: Element, page: Page): boolean {
  const bone = landmarkAround(element, page);
  return bone !== null && !(matches(bone, 'footer,[role=contentinfo]') && closest(element, 'h2,h3,h4,h5,h6') !== null);
}

const leadsElsewhere = (link: Element): boolean =>
  isHeadline(textOf(link).trim().slice(0, 200)) && wayOf(link) === 'story';

/** The list a heading opens. Inside the story every word of it is a link's: a list that tells something is the story's own. */
function listUnder({ element, text }: Label, page: Page): Element | null {
  const own = closest(element, 'a[href]');
  const least = own && isHeadline(textOf(own).trim()) ? 2 : 1;
  const list = listAround(element, page, least);
  if (!list || isApart(list, page)) return list;
  const counted = page.measure(list);
  if (!counted || counted.paragraphs > 0 || isFurniture(list, page, 'related')) return null;
  const told = counted.chars - counted.linkChars - text.length;
  return told <= linksOf(list, page).stories * 12 && mayHide(list, page) ? list : null;
}
