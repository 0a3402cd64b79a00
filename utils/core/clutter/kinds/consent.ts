import { type Box, openShadowOf, type Reading, readBox, type ShadowOf } from '../../consent/box';
import { mentionOf } from '../../consent/cookie';
import { isOtherMatter, judge, type Verdict } from '../../consent/judge';
import {
  attributeOf,
  childrenOf,
  closest,
  holds,
  nameOf,
  native,
  parentOf,
  select,
  selectAll,
  textOf,
} from '../../dom';
import { fold, normalise } from '../../words/match';
import type { Finding } from '../findings/finding';
import type { Rule } from '../findings/rule';
import type { Page } from '../look/page';
import { overWrappers } from '../signs/boxes';
import { CONSENT_FRAME, CONSENT_VENDORS } from '../signs/consent-vendors';
import { isFooterLike } from '../signs/landmarks';

/** What a bar in the flow of the page says at most, in characters. */
const BAR_LIMIT = 700;
/** It says a sentence, and has something to press: a footer's links about the law are neither. In characters. */
const SENTENCE = 40;
const PRESSED =
  'button,input[type=button],input[type=submit],[role=button],a:not([href]),a[href^="#"],a[href^="javascript:"]';
/** A bar lies no deeper below the body. */
const BAR_DEPTH = 5;
/** So many boxes are read at one look. */
const MOST = 30;
/** Shadow roots of banners hang near the body: so many elements are asked for one. */
const HOSTS = 400;
/** Where a whole page lives in one shadow root, its banner is named or says what it is. */
const INSIDE =
  'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true],[class*=cookie i],[id*=cookie i],[class*=consent i],[id*=consent i]';

type Found = Omit<Finding, 'kind'>;

/** Consent banners: a short box that asks about cookies or tracking and offers an answer, floating or a bar at the page's edge. */
export const consent: Rule = {
  kind: 'consent',
  where: 'anywhere',
  floats: true,
  *find(page) {
    const reading = readingOf(page);
    const readSoFar = new Set<Element>();
    const read = (root: Element): Verdict => {
      readSoFar.add(root);
      return judge(readBox(root, reading), page.words);
    };
    for (const element of page.all(CONSENT_VENDORS)) {
      const box = readBox(element, reading);
      readSoFar.add(element);
      if (!box.isPrivate && !isOtherMatter(box)) yield found(element, judge(box, page.words) ?? 'asks', 0.95);
    }
    for (const frame of page.all('iframe')) {
      const floating = CONSENT_FRAME.test(namesOf(frame)) ? page.floatingRoot(frame) : null;
      if (floating && !holdsForm(readBox(floating, reading))) yield found(floating, 'asks', 0.85);
    }
    for (const host of hostsOf(page, reading.shadowOf)) yield* inShadow(host, reading, page);
    const bars = isAboutCookies(page) ? null : new Set<Element>();
    for (const element of page.consent) {
      if (readSoFar.size > MOST) break;
      const floating = page.floatingRoot(element);
      if (floating) {
        if (readSoFar.has(floating)) continue;
        const verdict = read(floating) ?? (isNotice(floating, page) ? 'looks' : null);
        if (verdict) yield found(floating, verdict, verdict === 'asks' ? 0.9 : 0.7);
      } else if (bars) {
        const bar = barAround(element, page);
        if (!bar || bars.has(bar)) continue;
        bars.add(bar);
        if (read(bar) === 'asks') yield { elements: [bar], reason: 'consent-bar', confidence: 0.7 };
      }
    }
  },
};

/** A notice says less than this, in characters, beside the few controls that put it away. */
const NOTICE = 300;
const NOTICE_CONTROLS = 4;
const MORE =
  'input,select,textarea,form,dialog,[role=dialog],[role=alertdialog],[aria-modal],h1,h2,h3,h4,[role=heading],img,svg,video,iframe';

/** "By using this site you agree to our privacy policy", over a story: hidden, never pressed. A form or a choice is more than a notice. */
function isNotice(box: Element, page: Page): boolean {
  const { isArticle, words } = page;
  const counted = page.measure(box, NOTICE);
  if (!isArticle || !counted) return false;
  // A box with a heading, a picture or a dialog's role asks for more than to be put away.
  if (closest(box, MORE) || select(box, MORE)) return false;
  const controls = [...selectAll(box, 'a,button,[role=button]')].map((control) => normalise(textOf(control)));
  const answers = controls.filter((label) => words.groupsOf(label).includes('answer')).length;
  return controls.length <= NOTICE_CONTROLS && answers === 1 && words.consentPhrases(fold(textOf(box))) > 1;
}

const REASONS = { asks: 'consent-words', looks: 'consent-words', pays: 'consent-pay' } as const;

const found = (element: Element, verdict: keyof typeof REASONS, confidence: number): Found => ({
  elements: [element],
  reason: REASONS[verdict],
  confidence,
});

const holdsForm = ({ isForm, isPrivate }: Box): boolean => isForm || isPrivate;

const readingOf = ({ shadowOf = openShadowOf }: Page): Reading => ({
  shadowOf,
  isSeen: (element) => !native(element).checkVisibility || native(element).checkVisibility(),
});

const namesOf = (frame: Element): string =>
  ['id', 'class', 'title', 'name', 'src'].map((name) => attributeOf(frame, name) ?? '').join(' ');

const hostsOf = ({ hosts, scopes }: Page, shadowOf: ShadowOf): readonly Element[] =>
  hosts?.() ?? scopes.flatMap((scope) => shadowHosts(scope, shadowOf));

/** Elements with a shadow root near the top of a page, where banners hang theirs. */
export function shadowHosts(scope: Element, shadowOf: ShadowOf = openShadowOf): Element[] {
  const near = [scope, ...childrenOf(scope)].slice(0, HOSTS);
  for (const child of childrenOf(scope)) if (near.length < HOSTS) near.push(...childrenOf(child));
  return near.filter((element) => shadowOf(element) !== null);
}

/** The banner of a shadow root: the root's host, or a box in it where the root holds more. */
function* inShadow(host: Element, reading: Reading, page: Page): Iterable<Found> {
  const box = readBox(host, reading);
  if (!box.isTooMuch) {
    const verdict = judge(box, page.words);
    if (verdict && isBanner(host, box, reading, page)) return yield found(host, verdict, 0.9);
  }
  const inside = [...(reading.shadowOf(host)?.querySelectorAll(INSIDE) ?? [])].slice(0, MOST);
  for (const element of inside) {
    const verdict = reading.isSeen(element) ? judge(readBox(element, reading), page.words) : null;
    if (!verdict) continue;
    yield found(element, verdict, 0.85);
    return;
  }
}

/**
 * Whether all of a shadow root is a banner, and not a whole application that speaks of cookies somewhere: what floats in
 * it asks by itself, or it is a bar of the page and has no headline.
 */
function isBanner(host: Element, box: Box, reading: Reading, page: Page): boolean {
  const [floating] = [host, ...box.controls.map(({ element }) => element)].flatMap(
    (each) => page.floatingRoot(each) ?? [],
  );
  if (floating) return judge(readBox(floating, reading), page.words) !== null;
  return !select(reading.shadowOf(host) ?? host, 'h1');
}

/** The pages of a site's cookie policy and of the reader's privacy have switches and buttons of their own. */
const isAboutCookies = ({ doc, words }: Page): boolean =>
  [native(doc).title, textOf(select(doc, 'h1'))]
    .map(fold)
    .some((text) => words.consentPhrases(text) || mentionOf(text));

/** A bar in the flow of the page: at the edge of the page, outside its content, and short. */
function barAround(element: Element, page: Page): Element | null {
  if (closest(element, 'main,[role=main],article,footer,nav,form,aside,table,[contenteditable]')) return null;
  let bar: Element | null = null;
  for (let box: Element | null = element; box && nameOf(box) !== 'BODY'; box = parentOf(box)) {
    if (page.story && (holds(box, page.story.root) || holds(page.story.root, box))) break;
    const counted = page.measure(box, BAR_LIMIT);
    if (!counted || counted.headlines > 4) break;
    if (counted.chars - counted.linkChars >= SENTENCE && select(box, PRESSED)) {
      bar = overWrappers(box, page, counted.chars);
      break;
    }
  }
  return bar && isAtEdge(bar) && !isFooterLike(bar, page) ? bar : null;
}

const BESIDE = /^(?:SCRIPT|STYLE|LINK|TEMPLATE|NOSCRIPT|META)$/;

/** Whether nothing but wrappers of the whole page holds a box, first or last in each; beside its headline stands the page's own. */
function isAtEdge(box: Element): boolean {
  let depth = 0;
  for (let inner = box; nameOf(inner) !== 'BODY'; depth++) {
    const around: Element | null = parentOf(inner);
    if (!around || depth > BAR_DEPTH) return false;
    const children = [...childrenOf(around)].filter((child) => !BESIDE.test(nameOf(child)));
    const at = children.indexOf(inner);
    if ((at > 1 && at < children.length - 2) || children.some((child) => nameOf(child) === 'H1')) return false;
    inner = around;
  }
  return true;
}
