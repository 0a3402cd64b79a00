import { attributeOf, closest, nameOf, native, parentOf, selectAll, textOf } from '../../dom';
import type { Rule } from '../findings/rule';
import type { Page } from '../look/page';
import { isApart, mayHide, overWrappers } from '../signs/boxes';
import { landmarkAround } from '../signs/landmarks';
import { linksOf, wayOf } from '../signs/links';
import { isPaywall } from '../signs/paywall';
import { saying } from '../signs/saying';
import { isInSentence } from '../signs/sentence';

/** What begs plainly enough to be known in the flow of a page, among other boxes. */
const PLAIN =
  /\b(?:donate|donations?|support (?:us|our|independent|quality|local|\w+ (?:journalism|news|reporting))|become an? (?:\w+ )?(?:member|supporter|subscriber|patron)|free trial|special offer|give the gift|gift a|\d+ ?% off|half[- ]price|subscribe (?:today|now|for (?:just|only|as|\W?\d))|subscribe and|spenden|unterstützen sie|faire un don|soutenez|apóyanos|dona ahora|sostieni|sostienici|steun ons|apoie|stöd oss|støtt oss|støt os|wspieraj nas|wesprzyj)\b|поддержите|пожертв|підтримайте|寄付|捐款|후원|تبرع/i;
/** Words of an offer, a membership or a gift to the site, in the languages Lede knows. */
const MORE =
  /\b(?:subscribe|subscriptions?|support (?:trusted|real|the)|become an? (?:\w+ )?friend|membership|try (?:it )?(?:free|for)|limited[- ]time|gift (?:subscription|of )|join (?:us|today|now)|contribute|chip in|unlock|shop now|claim (?:your|offer)|get offer|sponsored by|spende|unterstützen|abonnieren|abo(?:nnement)?|probemonat|jetzt testen|abonnez|abonner|suscríbete|suscribirse|suscripción|donar|abbonati|abbonamento|doneer|abonneer|assine|assinatura|doe agora|prenumerera|bli prenumerant|abonnér|støtt|tilaa|subskrybuj|prenumerata|abone ol)\b|поддерж|подпи[шс]|підтрим|передплат|購読|定期購読|有料プラン|订阅|訂閱|捐助|赞助|구독|اشترك|ادعم/i;
/** What begs or sells. */
const OFFER = new RegExp(`${PLAIN.source}|${MORE.source}`, 'i');
/** What else is asked of a reader who may say "Not now": to answer a survey, or to let the ads in. */
const NAG =
  /\bad[- ]?block|werbeblocker|bloqu\w+ (?:de )?(?:pub|anun)|\b(?:our|this|short|quick|brief) survey|umfrage|sondage|encuesta|sondaggio|enquête|ankiet|アンケート|استطلاع/i;
const CALL_WAY =
  /subscri|donat|member|support|contribut|gift|offer|checkout|trial|promo|spende|abo(?:nn|s?\b)|suscri|sostieni|steun|assin|apoi/i;
/** A button says this much at the most, and what it belongs to, in characters. */
const CALL_LIMIT = 60;
const BAR_LIMIT = 1500;
const BOX_LIMIT = 800;
/** What sells says so beside its buttons, in as many characters at least. */
const PITCH = 15;
const CONTROLS = 'a[href],button,[role=button]';

/** Bars at the window's edge and boxes in the page that sell, beg or promote. What stands before the rest of a story stays. */
export const promotion: Rule = {
  kind: 'promotion',
  where: 'article',
  floats: true,
  *find(page) {
    if (!page.story) return;
    for (const call of page.all(CONTROLS)) {
      if (!isCall(call, page)) continue;
      const floating = page.floatingRoot(call);
      if (floating) {
        if (isBar(floating, OFFER, page)) yield { elements: [floating], reason: 'promotion-bar', confidence: 0.8 };
        continue;
      }
      const box = landmarkAround(call, page) || isInSentence(call, page) ? null : boxOf(call, page);
      if (box) yield { elements: [box], reason: 'promotion-box', confidence: 0.7 };
    }
    for (const { element } of page.labels.get('answer') ?? []) {
      const floating = page.floatingRoot(element);
      if (floating && isBar(floating, NAG, page))
        yield { elements: [floating], reason: 'promotion-bar', confidence: 0.7 };
    }
  },
};

function isCall(control: Element, page: Page): boolean {
  const says = page.measure(control, CALL_LIMIT)?.chars;
  if (
    says === undefined ||
    native(closest(control, 'form,dialog,[role=dialog]'))?.querySelector('input[type=password]')
  )
    return false;
  const text = textOf(control);
  return OFFER.test(text) || OFFER.test(attributeOf(control, 'aria-label') ?? '') || CALL_WAY.test(pathOf(control));
}

/** The way a link leads, without its site: a site may be called anything. */
const pathOf = (link: Element): string => (attributeOf(link, 'href') ?? '').replace(/^https?:\/\/(?:www\.)?/i, '');

/** A bar says little, sells or begs, and asks for nothing itself. */
function isBar(bar: Element, words: RegExp, page: Page): boolean {
  const counted = page.measure(bar, BAR_LIMIT);
  const { fields, stories } = linksOf(bar, page);
  if (!counted || counted.chars === 0 || fields > 1 || stories > 2) return false;
  // The headline of the story may stand among them.
  const title = textOf(page.story?.heading).trim();
  if (isToolbar(bar, counted.chars - (textOf(bar).includes(title) ? title.length : 0))) return false;
  return says(bar, words) && !isPaywall(bar, page);
}

/** Whether a bar is made of things to press, of which one sells: the site's own header, or the ways around it at the foot of a window. */
function isToolbar(bar: Element, chars: number): boolean {
  // A box that is pressed as a whole holds what it says.
  const controls = [...selectAll(bar, 'a[href],button')];
  if (controls.some((control) => wayOf(control) === 'root')) return true;
  const pressed = controls.reduce((sum, control) => sum + textOf(control).trim().length, 0);
  return controls.length > 2 && chars - pressed < PITCH;
}

const says = (box: Element, words: RegExp): boolean => words.test(saying(box));

/** The box in the flow that one button or a few belong to: short, and begging from its first word to its last. */
function boxOf(call: Element, page: Page): Element | null {
  let found: Element | null = null;
  for (let box = parentOf(call); box && mayHide(box, page); box = parentOf(box)) {
    const counted = page.measure(box, BOX_LIMIT);
    const { stories, short, out, frames, fields } = linksOf(box, page);
    if (!counted || counted.paragraphs > 2 || stories > 1 || short + out > 5 || frames > 0 || fields > 0) break;
    if (counted.chars - counted.linkChars < 20 || !says(box, PLAIN)) continue;
    if (found && counted.chars > (page.measure(found)?.chars ?? 0) + 200) break;
    if (!/^(?:P|LI|UL|SPAN|A|TD|TR|H[1-6])$/.test(nameOf(box))) found = box;
  }
  if (!found || isPaywall(found, page)) return null;
  return isApart(found, page) || isForSite(saying(found), call) ? overWrappers(found, page) : null;
}

/** Inside the story a way to other people's collections is the story's own, and so is blood to be given, or a lantern at half its price. */
const isForSite = (text: string, call: Element): boolean =>
  wayOf(call) === 'out'
    ? /support (?:us|our)|unterstützen sie uns|soutenez-nous/i.test(text)
    : !/\b(?:donat|spenden|faire un don|\d+ ?% off|half[- ]price)/i.test(text) || OWN.test(text);

/** The site speaks of itself, or of what it sells. */
const OWN = /\b(?:us|our|we|uns\w*|wir|nous|notre|subscri\w+|digital)\b/i;
