import { boxAround, controlOf, isApart, mayHide, overWrappers } from './boxes';
import type { Measure } from './measure';
import type { Label, Page } from './page';
import type { Rule } from './rule';

/** What the box around an e-mail field says in any language Lede knows. */
const INVITES =
  /newsletter|mailing ?list|subscribe|infolettre|bolet[ií]n|nieuwsbrief|nyhetsbrev|biuletyn|рассылк|розсилк|bülten|النشرة|خبرنامه|ניוזלטר|न्यूज़लेटर|订阅|訂閱|メルマガ|ニュースレター|뉴스레터|bản tin|buletin/i;

/** Containers that sites and their mailing tools name after what they hold. */
const NAMED =
  '[class*=newsletter i],[id*=newsletter i],[class*=news-letter i],[class*=mailing-list i],[class*=mc_embed i],[id*=mc_embed i],[class*=subscri i],[id*=subscri i],[class*=sign-up i],[class*=signup i],[id*=signup i]';
/** An invitation without a form says this much at the most, in characters. */
const CALL_LIMIT = 400;
/** An invitation with its form says this much at the most, in characters. */
const BOX_LIMIT = 900;

/** Newsletter and subscribe boxes: an e-mail field under words that invite, in the page or over it. */
export const newsletter: Rule = {
  kind: 'newsletter',
  where: 'article',
  *find(page) {
    for (const field of page.all('input[type=email],input[name*=email i],input[placeholder*=mail i]')) {
      if (field.closest('form')?.querySelector('textarea,input[type=password]')) continue;
      const floating = page.floatingRoot(field);
      if (floating) {
        if (page.measure(floating)) yield { elements: [floating], reason: 'newsletter-form', confidence: 0.85 };
        continue;
      }
      const box = inviting(field, page);
      if (box) yield { elements: [box], reason: 'newsletter-form', confidence: 0.8 };
    }
    for (const box of page.all(NAMED)) {
      if (isNamedBox(box, page))
        yield { elements: [overWrappers(box, page)], reason: 'newsletter-name', confidence: 0.7 };
    }
    for (const label of page.labels.get('newsletter') ?? []) {
      const { element } = label;
      const box = boxAround(
        element,
        page,
        (counted, candidate) => counted.chars <= BOX_LIMIT && candidate.querySelector('input,form,iframe') !== null,
      );
      if (box && !box.closest('nav') && page.measure(box)?.paragraphs === 0) {
        yield { elements: [box], reason: 'newsletter-label', confidence: 0.75 };
        continue;
      }
      const control = controlOf(element, page);
      if (control) {
        yield { elements: [control], reason: 'newsletter-link', confidence: 0.6 };
        continue;
      }
      const call = callOf(label, page);
      if (call) yield { elements: [call], reason: 'newsletter-label', confidence: 0.6 };
    }
  },
};

/** A short box named after an invitation that invites: no prose, no list of stories. */
function isNamedBox(box: Element, page: Page): boolean {
  if (/^(?:A|INPUT|LI|LINK|UL)$/.test(box.nodeName) || box.closest('p,nav')) return false;
  const counted = page.measure(box, BOX_LIMIT);
  return counted !== null && counted.chars > 0 && isCall(counted) && INVITES.test(box.textContent ?? '');
}

/** An invitation outside the story whose form is yet to come or stands elsewhere: its words, and the button below them. */
function callOf({ element, text }: Label, page: Page): Element | null {
  if (!isApart(element, page) || element.closest('nav,a,button') || !text.includes(' ')) return null;
  const box = boxAround(
    element,
    page,
    (counted, candidate) =>
      counted.chars <= CALL_LIMIT && isCall(counted) && candidate.querySelector('a[href],button') !== null,
  );
  return box ?? (element.closest('h1,h2,h3,h4,h5,h6') && overWrappers(element, page));
}

const isCall = ({ paragraphs, headlines }: Measure): boolean => paragraphs <= 1 && headlines <= 2;

/** The box around an e-mail field, as far up as it only invites. */
function inviting(field: Element, page: Page): Element | null {
  const labels = page.labels.get('newsletter') ?? [];
  for (let box = field.parentElement; box && mayHide(box, page); box = box.parentElement) {
    const counted = page.measure(box);
    if (!counted || counted.chars > BOX_LIMIT || counted.headlines > 3) return null;
    const inner = box;
    if (INVITES.test(box.textContent ?? '') || labels.some(({ element }) => inner.contains(element)))
      return overWrappers(box, page, counted.chars);
  }
  return null;
}
