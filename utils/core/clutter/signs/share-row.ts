import { attributeOf, firstOf, hasAttribute, nameOf, nextOf, textOf, typeOf } from '../../dom';
import { normalise } from '../../words/match';
import type { Page } from '../look/page';
import { createTally } from '../look/tally';
import { isBlank, isNetwork, isProfile, isShareLink, isSign, sayingOf } from './networks';

/** Beside its controls a share row says this little, in characters. */
export const STRAY_LIMIT = 12;
/** Networks named without a word of sharing: so many of them side by side are a row, fewer may be anything. */
const NAMED = 2;

/** How a control passes the page on: by its address, by what it says, by a network's name alone. */
export type Sharing = 'link' | 'shares' | 'names' | 'none';

const known = new WeakMap<Element, Sharing>();

/** Judges one link or button, once. */
export function shareOf(control: Element): Sharing {
  const before = known.get(control);
  if (before) return before;
  const sharing: Sharing = isShareLink(control) ? 'link' : sayingOf(control);
  known.set(control, sharing);
  return sharing;
}

/** What a box holds beside share controls. */
export interface Controls {
  /** Controls that pass the page on for sure, and those that only name a network. */
  own: number;
  named: number;
  /** Controls that lead nowhere, or are a drawing alone, and say nothing of a network. */
  blank: number;
  /** Links and buttons that do something else. */
  others: number;
  links: number;
  /** Links to pages at networks. */
  profiles: number;
  /** Characters that are neither a control's name nor a label. */
  stray: number;
  /** Something that no row holds: a headline, a date, a field, a picture with its caption. */
  isMore: boolean;
}

const NONE: Controls = { own: 0, named: 0, blank: 0, others: 0, links: 0, profiles: 0, stray: 0, isMore: false };
const MORE = /^(?:H1|TIME|INPUT|TEXTAREA|SELECT|VIDEO|AUDIO|FIGURE|TABLE)$/;
const SILENT = /^(?:SVG|STYLE|SCRIPT|TEMPLATE|NOSCRIPT)$/i;

/** Counts the controls of a box, once a look. */
export const controlsOf = createTally<Controls>((element, page, inner) => {
  const nodeName = nameOf(element);
  if (SILENT.test(nodeName)) return NONE;
  if (nodeName === 'A' || nodeName === 'BUTTON') return controlAlone(element, page);
  const result: Controls = { ...NONE, isMore: MORE.test(nodeName) && !isLinkField(element) };
  for (let node = firstOf(element); node; node = nextOf(node)) {
    if (typeOf(node) === 3) result.stray += strayIn((node as Text).data, page);
    if (typeOf(node) !== 1) continue;
    const of = inner(node as Element);
    result.own += of.own;
    result.named += of.named;
    result.blank += of.blank;
    result.others += of.others;
    result.links += of.links;
    result.profiles += of.profiles;
    result.stray += of.stray;
    result.isMore ||= of.isMore;
  }
  return result;
});

/** A field that holds nothing but the page's address, to be copied. */
const isLinkField = (field: Element): boolean =>
  nameOf(field) === 'INPUT' && (attributeOf(field, 'type') === 'hidden' || hasAttribute(field, 'readonly'));

/** Whether a button says in words that it does something else: "Save", "Listen". */
function saysOtherwise(control: Element, page: Page): boolean {
  const label = nameOf(control) === 'BUTTON' ? normalise(textOf(control)) : '';
  return label.length > 2 && !page.words.groupsOf(label).includes('share');
}

function controlAlone(control: Element, page: Page): Controls {
  const sharing = shareOf(control);
  const isLink = nameOf(control) === 'A' && hasAttribute(control, 'href');
  const links = isLink ? 1 : 0;
  const profiles = isLink && isProfile(control) ? 1 : 0;
  if (sharing === 'names') return { ...NONE, named: 1, links, profiles };
  if (sharing !== 'none') return { ...NONE, own: 1, links, profiles };
  return (isBlank(control) && !saysOtherwise(control, page)) || isSign(control)
    ? { ...NONE, blank: 1, links, profiles }
    : { ...NONE, others: 1, links, profiles };
}

function strayIn(data: string, page: Page): number {
  if (!/\S/.test(data)) return 0;
  const label = normalise(data.slice(0, 200));
  if (!label || isNetwork(label)) return 0;
  const groups = page.words.groupsOf(label);
  return groups.includes('share') || groups.includes('follow') ? 0 : data.trim().length;
}

/** Whether a box holds share controls and next to nothing else: a date or a byline beside them makes it more than a row. */
export function isRow(box: Element, page: Page): boolean {
  const { own, named, blank, others, stray, isMore } = controlsOf(box, page);
  if (isMore || stray > STRAY_LIMIT) return false;
  if (own === 0) return named > NAMED && others === 0 && blank <= named;
  return others <= (own + named + blank / 2) / 2;
}
