import { closest, holds, nameOf, parentOf, select } from '../../dom';
import type { Rule } from '../findings/rule';
import type { Page } from '../look/page';
import { isApart, mayHide } from '../signs/boxes';
import { linksOf } from '../signs/links';

/** Slots by the exact names ad servers and their scripts use. */
const SERVED =
  'ins.adsbygoogle,[id^=div-gpt-ad],[id^=google_ads_],iframe[id^=google_ads_iframe],iframe[src*="doubleclick.net"],iframe[src*="googlesyndication"],[data-ad-slot],[data-google-query-id],[data-ad-unit],[data-freestar-ad],[id^=dfp-],[class^=adsninja],[aria-label=Advertisement],[id^=ezoic-pub-ad],.code-block[class*=code-block-]';
/** Names that sites give them; a story may use them as well. */
const NAMED = '.ad-slot,.ad-container,.ad-wrapper,.ad-unit,.advertisement,.advert';
/** A slot says this little beside its links, in characters: who advertises, and that it does. */
const SAYS = 20;

/** Ad slots and the holes they leave. */
export const ads: Rule = {
  kind: 'ads',
  where: 'article',
  *find(page) {
    for (const slot of page.all(SERVED)) {
      if (page.measure(slot)?.paragraphs === 0)
        yield { elements: [holeAround(slot, page)], reason: 'ad-slot', confidence: 0.9 };
    }
    for (const slot of page.all(NAMED)) {
      const counted = page.measure(slot);
      if (nameOf(slot) !== 'P' && counted && isSilent(slot, page))
        yield { elements: [holeAround(slot, page)], reason: 'ad-slot', confidence: 0.85 };
    }
    for (const { element, text } of page.labels.get('ads') ?? []) {
      if (closest(element, 'a,button,nav,p > *,h1,h2')) continue;
      const hole = holeAround(element, page);
      const isSlot =
        select(hole, 'iframe,ins') ?? (isBare(hole, text, page) && select(hole, '[id],[class*=ad i],[data-ad]'));
      if (hole !== element && isSlot && !isSponsor(text, hole, page))
        yield { elements: [hole], reason: 'ad-label', confidence: 0.75 };
    }
  },
};

/** Whether a box says nothing of its own: its words are an advertiser's links, or the label over them. */
function isSilent(slot: Element, page: Page): boolean {
  const counted = page.measure(slot);
  if (!counted || counted.paragraphs > 0 || linksOf(slot, page).stories > 0) return false;
  const own = counted.chars - counted.linkChars;
  if (own === 0) return true;
  const isLabelled = (page.labels.get('ads') ?? []).some(({ element }) => holds(slot, element));
  return own <= SAYS ? isLabelled || select(slot, 'iframe,ins,script') !== null : isLabelled && own <= SAYS * 6;
}

/** Whether a hole says no more than its label: beside one in a story stand the other words of a chart. */
const isBare = (hole: Element, text: string, page: Page): boolean =>
  isApart(hole, page) || (page.measure(hole)?.chars ?? 0) <= text.length + 3;

/** "Sponsored" over a story says who paid for it: the reader should know. */
const isSponsor = (text: string, hole: Element, page: Page): boolean =>
  /sponsor|promot|paid/.test(text) && linksOf(hole, page).frames === 0 && !select(hole, 'ins,[id*=ad i]');

/** The box a slot leaves empty: as far up as nothing but the slot and its label is inside. */
function holeAround(slot: Element, page: Page): Element {
  const own = page.measure(slot)?.chars ?? 0;
  let hole = slot;
  for (let box = parentOf(slot); box && mayHide(box, page) && nameOf(box) !== 'ARTICLE'; box = parentOf(box)) {
    const counted = page.measure(box);
    if (!counted || counted.chars > own + SAYS || select(box, 'img,video,p,h2,h3,input,button,time')) break;
    hole = box;
  }
  return hole;
}
