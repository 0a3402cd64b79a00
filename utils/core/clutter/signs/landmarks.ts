import { matches, nameOf, native, parentOf, select, selectAll, textOf } from '../../dom';
import type { Page } from '../look/page';
import { linksOf, wayOf } from './links';
import { isNamed } from './tokens';

const BONES = 'header,[role=banner],footer,[role=contentinfo]';
export const MENUS = 'nav,[role=navigation],[role=menubar]';
const INNER = 'article,main,[role=main],aside,section,dialog,[role=dialog],[aria-modal=true],li,form,blockquote';
/** So many links to sections make a menu; fewer are a trail or a way to turn the page. */
const MENU = 4;
const HEADER = 2;
const SEARCH =
  'input[type=search],[role=search],form[action*="/search" i],input[name=q],input[name=s],input[name=query],input[name=search],input[placeholder^=search i]';
const LOGO: ReadonlySet<string> = new Set(['logo', 'logotype', 'masthead', 'wordmark', 'branding']);
const COPYRIGHT =
  /©|\ball rights reserved\b|\bcopyright\b|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|todos os direitos|все права защищены/i;
/** What a site must say of itself stands in its footer. */
const LEGAL =
  /^(?:imprint|impressum|legal notice|legal|terms.{0,20}|privacy.{0,20}|cookie.{0,12}|contact.{0,8}|about.{0,12}|accessibility.{0,12}|advertise.{0,12}|careers|jobs|sitemap|datenschutz.{0,12}|agb|kontakt|mentions légales|confidentialité|aviso legal|privacidad|contacto|note legali|contatti|colofon|polityka prywatności|regulamin)$/i;

/** A site's own header or footer: not that of a story, a list or a box. */
export function isBone(element: Element): boolean {
  return (matches(element, BONES) || isNamedBone(element)) && !native(parentOf(element))?.closest(INNER);
}

/** A header or footer by its name alone, a whole one: the parts of other boxes have longer names. */
const BONE =
  /^(?:(?:site|page|main|global|top|masthead)[-_]?)?(?:header|foot(?:er)?|masthead|colophon)(?:[-_]?(?:wrapper|container))?$/i;

function isNamedBone(element: Element): boolean {
  if (!/^(?:DIV|SECTION)$/.test(nameOf(element))) return false;
  return BONE.test(native(element).id) || [...native(element).classList].some((name) => BONE.test(name));
}

const landmarks = new WeakMap<Page, Map<Element, Element | null>>();

/** The site's own header, footer or menu around an element, the outermost; null where it stands in none. */
export function landmarkAround(element: Element, page: Page): Element | null {
  const known = landmarks.get(page) ?? new Map<Element, Element | null>();
  landmarks.set(page, known);
  const path: Element[] = [];
  let box: Element | null = element;
  while (box && known.get(box) === undefined) {
    path.push(box);
    box = parentOf(box);
  }
  let outer = box ? (known.get(box) ?? null) : null;
  for (let at = path.pop(); at; at = path.pop()) {
    if (!outer && (isBone(at) || (matches(at, MENUS) && !native(parentOf(at))?.closest(INNER)) || isFoot(at, page)))
      outer = at;
    known.set(at, outer);
  }
  return outer;
}

/** A site's footer says this much at the most, in characters. */
const FOOT_LIMIT = 3000;
/** So many headlines are a list of stories. */
const LIST = 3;

/** A footer that neither its element nor its name calls one: the box behind the story that says what footers say. */
function isFoot(box: Element, page: Page): boolean {
  if (!page.story || !/^(?:DIV|SECTION)$/.test(nameOf(box))) return false;
  if ((native(page.story.root).compareDocumentPosition(box) & 20) !== 4) return false;
  return page.measure(box, FOOT_LIMIT) !== null && linksOf(box, page).stories < LIST && isFooterLike(box, page);
}

/** Whether a box is made of a menu's entries: links that say a word or two, next to no headlines. */
export function isMenu(box: Element, page: Page): boolean {
  const { short, stories, pictures } = linksOf(box, page);
  return short >= MENU && short > stories * 2 && pictures <= short / 2;
}

/** Whether a menu stands in a box. */
export function holdsMenu(box: Element, page: Page): boolean {
  for (const menu of selectAll(box, MENUS)) if (isMenu(menu, page)) return true;
  return matches(box, MENUS) && isMenu(box, page);
}

export const holdsSearch = (box: Element): boolean => select(box, SEARCH) !== null || matches(box, SEARCH);

/** A picture, or a name, that leads to the site's front page. */
export function holdsLogo(box: Element): boolean {
  const links = nameOf(box) === 'A' ? [box] : selectAll(box, 'a[href]');
  for (const link of links) {
    if (wayOf(link) !== 'root') continue;
    const around = parentOf(link);
    if (isNamed(link, LOGO) || (around && isNamed(around, LOGO))) return true;
    if (select(link, 'img,svg,picture')) return true;
  }
  return false;
}

/** Whether a box is a bar of the site's own: a way home beside ways to its sections. */
export function isHeaderLike(box: Element, page: Page): boolean {
  if (linksOf(box, page).short < HEADER) return false;
  for (const link of selectAll(box, 'a[href]')) if (wayOf(link) === 'root') return true;
  return false;
}

/** Whether a box says what a site's footer says: whose the site is, and where its rules are to be read. */
export function isFooterLike(box: Element, page: Page): boolean {
  const { short, stories, out } = linksOf(box, page);
  if (short + out < MENU || stories > short + out) return false;
  if (COPYRIGHT.test(textOf(box))) return true;
  let legal = 0;
  for (const link of selectAll(box, 'a[href]')) if (LEGAL.test(textOf(link).trim())) legal++;
  return legal > 2;
}
