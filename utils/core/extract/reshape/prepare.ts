import { native, rootOf, selectAll } from '../../dom';
import { markUnseen } from '../layout/hidden';
import { FRAME_NAME } from '../pictures/embeds';
import { reshape } from '.';
import type { Twin } from './twin';
import { noteSizes } from './written-pictures';

/** More than this and a page is an archive or an attack; parsing it would hold the tab for seconds. */
const MAX_ELEMENTS = 20_000;
/** Cells and rows of figures cost little each; with them it may be so many. */
const MAX_WITH_CELLS = 60_000;
const MAX_CHARACTERS = 3_000_000;
/** Data about a page in more characters than this is not read, and makes no page too large. */
const MAX_DATA = 1_000_000;

const CONTROLS = ':is(form,input,select,textarea,button,output,fieldset,object,embed,iframe,img):is([name],[id])';
const NOT_READ = 'script:not([type*="ld+json" i]),style,template';

/**
 * A copy of the page that is safe to walk and to change, or null where the page is too large to parse.
 * Names and ids of form controls go: `<input name=parentNode>` would shadow the DOM's own property and
 * make a walk throw or never end. Scripts and styles go too: nobody reads them, and the
 * copy is copied again.
 * @param originals is filled with the node of `doc` behind each element and text of the copy, where it is given
 */
export function prepare(doc: Document, url: string, originals?: Map<Node, Node>): Document | null {
  // A page can name a form or picture "body" or "cloneNode" and shadow the document's own; its prototype stays whole.
  const page = native(doc);
  const count = (tag: string) => page.getElementsByTagName(tag).length;
  const all = count('*');
  if (all > MAX_WITH_CELLS || (all > MAX_ELEMENTS && all - count('td') - count('tr') > MAX_ELEMENTS)) return null;
  const clone = page.cloneNode(true) as Document;
  if (originals) pair(doc, clone, originals);
  // A copy has its elements in the order of the original; each list is taken before anything moves.
  const [elements, copies] = [listAll(doc), listAll(clone)];
  const twin = twins(elements, copies);
  noteSizes(doc, clone);
  markUnseen(doc, elements, copies);
  stripNames(clone);
  openShadows(clone, elements, copies);
  for (const element of clone.querySelectorAll(NOT_READ)) element.remove();
  for (const data of clone.querySelectorAll('script')) if ((data.textContent?.length ?? 0) > MAX_DATA) data.remove();
  if (clone.body) reshape(clone, url, twin);
  if ((clone.documentElement?.textContent?.length ?? 0) > MAX_CHARACTERS) return null;
  return clone;
}

/** Takes the names and ids of controls off a copy: from then on its members are its own. */
function stripNames(root: Document | DocumentFragment): void {
  for (const control of selectAll(root, CONTROLS)) {
    // What a frame is called tells an advert from a chart.
    const own = native(control);
    if (own.nodeName === 'IFRAME') own.setAttribute(FRAME_NAME, `${own.id} ${own.getAttribute('name')}`);
    own.removeAttribute('name');
    own.removeAttribute('id');
  }
}

const listAll = (doc: Document): Element[] => [...native(doc).getElementsByTagName('*')];

/** Finds the element behind one of the copy; the table is made when first asked. */
function twins(elements: readonly Element[], copies: readonly Element[]): Twin {
  let table: Map<Element, Element | undefined> | undefined;
  return (element) => {
    table ??= new Map(copies.map((copy, i) => [copy, elements[i]]));
    return table.get(element);
  };
}

/** What elements draw in roots of their own is not in the copy: it goes in where it shows, what they hold in its slots. */
function openShadows(clone: Document, elements: readonly Element[], copies: readonly Element[]): void {
  for (const [i, element] of elements.entries()) {
    const root = rootOf(element);
    const host = copies[i];
    if (root && host) open(clone, host, root);
  }
  for (const template of clone.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]'))
    if (template.parentElement) open(clone, template.parentElement, template.content);
}

function open(clone: Document, host: Element, root: DocumentFragment): void {
  const shown = clone.createDocumentFragment();
  shown.append(...[...root.childNodes].map((node) => clone.importNode(node, true)));
  stripNames(shown);
  for (const silent of shown.querySelectorAll('style,script,template')) silent.remove();
  const own = [...host.childNodes];
  for (const slot of shown.querySelectorAll('slot')) {
    const given = own.filter((node) => slotOf(node) === (slot.getAttribute('name') ?? ''));
    if (given.length) slot.replaceWith(...given);
  }
  // A root without slots that shows little is a frame around what the element holds for those without scripts.
  if (shown.textContent.trim().length >= host.textContent.trim().length / 2) host.replaceChildren(shown);
}

const slotOf = (node: Node) => (node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '');

/** A copy has its nodes in the order of the original. */
function pair(doc: Document, clone: Document, originals: Map<Node, Node>): void {
  const [from, to] = [native(doc).createTreeWalker(doc, 5), native(clone).createTreeWalker(clone, 5)];
  for (let node = to.nextNode(), original = from.nextNode(); node && original; ) {
    originals.set(node, original);
    node = to.nextNode();
    original = from.nextNode();
  }
}
