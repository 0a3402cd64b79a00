import { mayHide } from './boxes';
import type { Page } from './page';
import type { Rule } from './rule';

/** Slots by the exact names ad servers and their scripts use; never the bare word. */
const SLOTS =
  'ins.adsbygoogle,[id^=div-gpt-ad],[id^=google_ads_],iframe[id^=google_ads_iframe],iframe[src*="doubleclick.net"],iframe[src*="googlesyndication"],[data-ad-slot],[data-google-query-id],[data-ad-unit],[data-freestar-ad],[id^=dfp-],[class^=adsninja],.ad-slot,.ad-container,.ad-wrapper,.ad-unit,.advertisement,.advert,[aria-label=Advertisement],[id^=ezoic-pub-ad],.code-block[class*=code-block-]';

/** Ad slots and the holes they leave. */
export const ads: Rule = {
  kind: 'ads',
  where: 'article',
  *find(page) {
    for (const slot of page.all(SLOTS)) {
      const counted = page.measure(slot);
      if (counted && counted.paragraphs === 0) {
        yield { elements: [holeAround(slot, page)], reason: 'ad-slot', confidence: 0.9 };
      }
    }
    for (const { element } of page.labels.get('ads') ?? []) {
      if (!element.closest('a,button,nav,p > *'))
        yield { elements: [holeAround(element, page)], reason: 'ad-label', confidence: 0.75 };
    }
  },
};

/** The box a slot leaves empty: as far up as nothing but the slot and its label is inside. */
function holeAround(slot: Element, page: Page): Element {
  const own = page.measure(slot)?.chars ?? 0;
  let hole = slot;
  for (let box = slot.parentElement; box && mayHide(box, page) && box.nodeName !== 'ARTICLE'; box = box.parentElement) {
    const counted = page.measure(box);
    if (!counted || counted.chars > own + 20 || box.querySelector('img,video,p,h2,h3,input')) break;
    hole = box;
  }
  return hole;
}
