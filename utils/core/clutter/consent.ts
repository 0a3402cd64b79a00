import { fold, normalise } from '../words/match';
import { overWrappers } from './boxes';
import { CONSENT_FRAME, CONSENT_VENDORS } from './consent-vendors';
import { type Page, textOf } from './page';
import type { Rule } from './rule';

/** A banner says little, in characters; a page about cookies says more. */
const BANNER_LIMIT = 4000;
const BAR_LIMIT = 700;
const MAX_BUTTONS = 40;
const FEW_BUTTONS = 6;
/** Shadow roots of banners hang near the body: so many elements are asked for one. */
const HOSTS = 400;

/** Consent banners: a short box that speaks of consent and asks for an answer, floating or as a bar of its own. */
export const consent: Rule = {
  kind: 'consent',
  where: 'anywhere',
  *find(page) {
    for (const element of page.all(CONSENT_VENDORS)) {
      yield { elements: [element], reason: 'consent-words', confidence: 0.95 };
    }
    for (const frame of page.all('iframe')) {
      const floating = CONSENT_FRAME.test(namesOf(frame)) ? page.floatingRoot(frame) : null;
      if (floating) yield { elements: [floating], reason: 'consent-words', confidence: 0.85 };
    }
    for (const host of page.scopes.flatMap(shadowHosts)) {
      if (host.shadowRoot && isBanner(host.shadowRoot, page)) {
        yield { elements: [host], reason: 'consent-words', confidence: 0.9 };
      }
    }
    for (const element of page.consent) {
      const floating = page.floatingRoot(element);
      if (floating) {
        const counted = page.measure(floating);
        if (counted && counted.chars <= BANNER_LIMIT && (answers(floating, page) > 0 || offersChoice(floating))) {
          yield { elements: [floating], reason: 'consent-words', confidence: 0.9 };
        }
        continue;
      }
      const bar = barAround(element, page);
      if (bar) yield { elements: [bar], reason: 'consent-bar', confidence: 0.7 };
    }
  },
};

const namesOf = (frame: Element): string =>
  ['id', 'class', 'title', 'name', 'src'].map((name) => frame.getAttribute(name) ?? '').join(' ');

/** Elements with an open shadow root near the top of a page, where banners hang theirs. */
export function shadowHosts(scope: Element): Element[] {
  const near = [scope, ...scope.children].slice(0, HOSTS);
  for (const child of scope.children) if (near.length < HOSTS) near.push(...child.children);
  return near.filter((element) => element.shadowRoot);
}

/** Whether a shadow root says little, speaks of consent and has a button that answers. */
function isBanner(root: ShadowRoot, page: Page): boolean {
  const text = textOf(root, BANNER_LIMIT + 1);
  if (text.length > BANNER_LIMIT || page.words.consentPhrases(fold(text)) === 0) return false;
  const controls = [...root.querySelectorAll('button,a,[role=button]'), ...innerControls(root)];
  return controls.some((control) => page.words.groupsOf(normalise(control.textContent ?? '')).includes('answer'));
}

/** Controls in the shadow roots inside a shadow root. */
function innerControls(root: ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [...shadowRoot.querySelectorAll('button,a,[role=button]')] : [],
  );
}

/** A bar in the flow of the page: near the top of the tree, outside the story, its words all about consent. */
function barAround(element: Element, page: Page): Element | null {
  let bar: Element | null = null;
  for (let box: Element | null = element; box && box.nodeName !== 'BODY'; box = box.parentElement) {
    if (page.story && (box === page.story.root || page.story.root.contains(box))) return null;
    const counted = page.measure(box);
    if (!counted || counted.chars > BAR_LIMIT || counted.headlines > 4) break;
    if (answers(box, page) > 0 && page.words.consentPhrases(fold(box.textContent ?? '')) > 1) {
      bar = overWrappers(box, page, counted.chars);
      break;
    }
  }
  return bar && !bar.closest('footer,nav,article') ? bar : null;
}

/** A few buttons under words about cookies are answers, in whatever language: a page's own words may come late. */
function offersChoice(box: Element): boolean {
  const buttons = box.querySelectorAll('button,[role=button]').length;
  return buttons > 1 && buttons <= FEW_BUTTONS && !box.querySelector('form input:not([type=checkbox])');
}

/** How many controls in the box answer a banner. */
function answers(box: Element, page: Page): number {
  if (box.querySelectorAll('button,a,input').length > MAX_BUTTONS * 2) return 0;
  return (page.labels.get('answer') ?? []).filter(
    ({ element }) => box.contains(element) && element.closest('button,a,input,[role=button],[onclick]'),
  ).length;
}
