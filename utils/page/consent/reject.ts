import { CONSENT_VENDORS } from '../../core/clutter/signs/consent-vendors';
import { type Box, type Control, readBox } from '../../core/consent/box';
import { isOtherMatter, judge, type Verdict } from '../../core/consent/judge';
import { refusalIn } from '../../core/consent/refusal';
import { opensChoices, savesChoices } from '../../core/consent/steps';
import { attributeOf, closest, matches, nameOf, native, selectAll, typeOf } from '../../core/dom';
import type { Words } from '../../core/words/match';
import { restoreStyle } from '../hiding/inline-style';
import { MARK, VEIL } from '../hiding/mark';
import { shadowOf } from '../shadow';
import { styleOf } from '../style';
import { takesRoom } from './banners';

/** So many switches are turned off before choices are kept. */
const SWITCHES = 40;

/** A banner as the reader meets it, and what may be pressed in it. */
export interface Asked {
  banner: Element;
  box: Box;
  verdict: Verdict;
  /** Whether anything may be pressed in it: it asks about cookies by its own words, or is a known tool's. */
  mayPress: boolean;
}

/** Reads a banner as it is laid out. */
export function readBanner(banner: Element, words: Words): Asked {
  const box = readBox(banner, {
    shadowOf,
    isSeen: (element) => native(element).checkVisibility({ visibilityProperty: true }),
  });
  const verdict = judge(box, words);
  const isKnown = matches(banner, CONSENT_VENDORS) && !box.isPrivate && verdict !== 'pays' && !isOtherMatter(box);
  return { banner, box, verdict, mayPress: verdict === 'asks' || isKnown };
}

/** Whether a banner still stands there and waits for an answer. */
export function isAsking({ banner, box, verdict }: Asked): boolean {
  if (!takesRoom(banner) || isFaded(banner)) return false;
  if (verdict) return true;
  return refusalIn(box) !== null || [...selectAll(banner, 'iframe')].some(takesRoom);
}

/** Whether a tool has made its banner transparent: some wait for the end of a fade that a veiled box never has. */
function isFaded(banner: Element): boolean {
  const view = native(native(banner).ownerDocument).defaultView;
  if (!view || attributeOf(banner, MARK) !== VEIL) return false;
  const { style } = banner as HTMLElement;
  const before = attributeOf(banner, 'style');
  style.setProperty('transition', 'none', 'important');
  native(banner).removeAttribute(MARK);
  const { opacity } = styleOf(view, banner);
  native(banner).setAttribute(MARK, VEIL);
  restoreStyle(banner, before);
  return opacity === '0';
}

/** The same box after its choices were opened: a second page need not say again what it asks about. */
export const opened = (asked: Asked): Asked => {
  const { box, verdict } = asked;
  return {
    ...asked,
    mayPress: asked.mayPress || !(verdict === 'pays' || box.isForm || box.isPrivate || isOtherMatter(box)),
  };
};

/** The control that refuses, if it may be pressed. */
export const refusalOf = ({ box, mayPress }: Asked): Control | null => (mayPress ? refusalIn(box) : null);

/** The control that opens the choices, where nothing refuses at once; never a link to another page. */
export function choicesOf({ box, mayPress }: Asked): Control | null {
  if (!mayPress) return null;
  return box.controls.find(({ element, label }) => opensChoices(label) && !leadsAway(element)) ?? null;
}

function leadsAway(element: Element): boolean {
  const href = attributeOf(element, 'href');
  return (
    (nameOf(element) === 'A' && href !== null && !/^(?:#|javascript:)/i.test(href)) ||
    closest(element, 'form[action]') !== null
  );
}

/**
 * The control that keeps the choices as they are ticked, after everything that can be is unticked; null where something
 * stays ticked, or nothing can be.
 */
export function keepNothing({ banner, box, mayPress }: Asked): Control | null {
  const save = mayPress ? box.controls.find(({ label }) => savesChoices(label)) : null;
  if (!save) return null;
  const switches = switchesIn(banner).slice(0, SWITCHES + 1);
  if (switches.length === 0 || switches.length > SWITCHES) return null;
  for (const each of switches) if (isOn(each)) native(each).click();
  return switches.some(isOn) ? null : save;
}

/** What can be ticked: what is necessary is not to be changed. */
function switchesIn(root: Element | ShadowRoot): HTMLElement[] {
  const found: HTMLElement[] = [];
  const own = 'nodeName' in root && typeOf(root) === 1 ? shadowOf(root as Element) : null;
  if (own) found.push(...switchesIn(own));
  for (const element of selectAll<HTMLElement>(root, '*')) {
    if (matches(element, 'input[type=checkbox],[role=switch],[role=checkbox]')) found.push(element);
    const shadow = nameOf(element).includes('-') ? shadowOf(element) : null;
    if (shadow) found.push(...switchesIn(shadow));
  }
  return found.filter((element) => !matches(element, ':disabled,[aria-disabled=true],[readonly]'));
}

const isOn = (element: HTMLElement): boolean =>
  'checked' in element ? element.checked === true : attributeOf(element, 'aria-checked') === 'true';
