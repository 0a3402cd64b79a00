import { isBlockTag } from '../../text/block-text';
import { noteAnchors, noteName } from '../choose/notes';
import { isAnchor } from '../layout/anchors';
import type { Layout } from '../layout/layout';
import { CODE_LANGUAGE } from '../reshape/code';
import { decoded } from '../reshape/notes';
import {
  appendBlock,
  closeParagraph,
  commonBox,
  hasKept,
  INLINE,
  indexKept,
  TAKES_TEXT,
  takesText,
  tidyEdges,
  tidyRules,
  type Work,
} from './assembly';
import { copyFormula } from './formula';
import { isFrame } from './frames';
import { findLead, leadPicture } from './lead';
import { copyEmbed, copyFigure, copyPicture, isCaptionOfPicture } from './media';
import { isLayoutTable } from './tables';

const KEPT_AS_IS = new Set(
  'H2 H3 H4 H5 H6 UL OL DL DT DD BLOCKQUOTE TABLE THEAD TBODY TFOOT TR TH TD CAPTION'.split(' '),
);
const EMBEDS = new Set('IFRAME VIDEO AUDIO EMBED'.split(' '));
const ATTRIBUTES = [CODE_LANGUAGE, 'colspan', 'rowspan', 'start', 'reversed', 'datetime', 'dir', 'lang', 'cite'];
/** Elements of old pages, and what they are called now. */
const OLD_NAMES: Readonly<Record<string, string>> = { STRIKE: 'S', TT: 'CODE', ACRONYM: 'ABBR' };

/**
 * Builds the story from the kept blocks, in the page's order: paragraphs, headings, lists, tables, quotes, code,
 * with the pictures and embeds that stand among them. Returns a `div` of a document of its own.
 * @param image address of the picture that the page names as its own
 * @param media is filled with the pictures, figures and embeds of `doc` that went into it
 */
export function assemble(
  doc: Document,
  layout: Layout,
  keep: readonly boolean[],
  base: string,
  image: string | null = null,
  media: Element[] = [],
): Element {
  const out = doc.implementation.createHTMLDocument('');
  const root = out.createElement('div');
  const { keptBefore, kept, texts } = indexKept(layout, keep);
  const firstKept = keep.indexOf(true);
  if (firstKept < 0) return root;
  const start = commonBox(layout, keep);
  const work: Work = {
    ...{ out, base, kept, texts, keptBefore, firstKept, lastKept: keep.lastIndexOf(true), at: start.first - 1 },
    boxes: layout.boxOf,
    notes: noteAnchors(start.element),
    ...{ pictures: new Set<string>(), written: 0, media, named: null, namedName: '' },
    open: new Map(),
  };
  findLead(work, layout, image);
  // A story that is one list or table keeps that element around it.
  if (start.element.nodeName === 'BODY') copyInside(work, start.element, root);
  else copyElement(work, start.element, root);
  leadPicture(work, layout, root);
  tidyRules(root);
  return root;
}

function copyInside(work: Work, source: Node, target: Element): void {
  for (let node = source.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) copyText(work, node, target);
    else if (node.nodeType === 1) copyElement(work, node as Element, target);
  }
}

function copyText(work: Work, node: Node, target: Element): void {
  const block = work.texts.get(node);
  if (block !== undefined) work.at = block;
  if (!work.kept.has(node)) return;
  const raw = node.nodeValue ?? '';
  const isCode = target.closest('pre') !== null;
  const place = takesText(work, target);
  const text = isCode ? raw : raw.replace(/[\s\u00a0]+/g, ' ');
  if (text.trim() || place.childNodes.length > 0) place.append(text);
}

function copyElement(work: Work, element: Element, target: Element): void {
  const tag = element.nodeName.toUpperCase();
  if (tag === 'IMG' || tag === 'PICTURE') {
    copyPicture(work, element, target);
    return;
  }
  if (EMBEDS.has(tag)) {
    copyEmbed(work, element, target);
    return;
  }
  if (tag === 'MATH') {
    copyFormula(work, element, target);
    return;
  }
  if (tag === 'BR') {
    copyBreak(work, element, target);
    return;
  }
  if (tag === 'HR') {
    if (work.at >= work.firstKept && work.at < work.lastKept && target.lastChild?.nodeName !== 'HR')
      appendBlock(work, work.out.createElement('hr'), target);
    return;
  }
  const box = work.boxes.get(element);
  if (!box) return;
  if (isFrame(work, element, box) && copyFigure(work, element, box, target)) return;
  if (isCaptionOfPicture(work, element, box, target)) return;
  if (!hasKept(work, box) && box.pictures === 0 && !element.querySelector('iframe,video,audio,embed,math')) {
    work.at = Math.max(work.at, box.end - 1);
    return;
  }
  if (tag === 'PRE') {
    work.media.push(element);
    copyBlock(work, element, 'pre', target);
    return;
  }
  if (tag === 'H1') {
    copyBlock(work, element, 'h2', target);
    return;
  }
  if (tag === 'TABLE' && isLayoutTable(element)) {
    copyLoose(work, element, target);
    return;
  }
  if (tag === 'LI') {
    copyBlock(work, element, /^[UO]L$/.test(target.nodeName) ? 'li' : 'p', target);
    return;
  }
  if (/^T[DHR]|^T(?:BODY|HEAD|FOOT)$|^CAPTION$/.test(tag) && !target.closest('table')) {
    copyLoose(work, element, target);
    return;
  }
  if (KEPT_AS_IS.has(tag)) {
    copyBlock(work, element, tag.toLowerCase(), target);
    return;
  }
  const inline = OLD_NAMES[tag] ?? tag;
  if (INLINE.has(inline) && !holdsBlocks(work, element)) {
    copyInline(work, element, inline, target);
    return;
  }
  // A tag that nobody listed stands in a line as much as `span` does, unless it holds blocks.
  if (box.tag === 'SPAN' || box.tag === 'FONT' || INLINE.has(tag) || isLine(work, element, tag)) {
    copyInside(work, element, target);
    return;
  }
  if (tag === 'P' && (element.hasAttribute('dir') || element.hasAttribute('lang')) && !holdsBlocks(work, element)) {
    copyBlock(work, element, 'p', target);
    return;
  }
  copyLoose(work, element, target);
}

const isLine = (work: Work, element: Element, tag: string) =>
  tag !== 'BUTTON' && !isBlockTag(tag) && !holdsBlocks(work, element);

/** Copies a container whose element means nothing to a reader: its content flows, parted from what is around it. */
function copyLoose(work: Work, element: Element, target: Element): void {
  closeParagraph(work, target);
  if (TAKES_TEXT.has(target.nodeName) && target.nodeName !== 'P' && !holdsBlocks(work, element)) {
    copyBlock(work, element, 'p', target);
    return;
  }
  mark(work, element, target);
  copyInside(work, element, target);
  closeParagraph(work, target);
}

function copyBlock(work: Work, element: Element, tag: string, target: Element): void {
  const copy = work.out.createElement(tag);
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  name(work, element, copy);
  closeParagraph(work, target);
  target.append(copy);
  copyInside(work, element, copy);
  closeParagraph(work, copy);
  if (tag !== 'pre' && !/^t[dhr]$/.test(tag)) tidyEdges(copy);
  else if (!copy.firstChild && tag === 'pre') copy.remove();
}

function copyInline(work: Work, element: Element, tag: string, target: Element): void {
  const place = takesText(work, target);
  const copy = work.out.createElement(tag);
  const href = tag === 'A' ? element.getAttribute('href') : null;
  if (href?.startsWith('#') && isAnchor(element, element.closest('h1,h2,h3,h4,h5,h6'))) return;
  if (href !== null) {
    const anchor = href.startsWith('#') ? decoded(href.slice(1)) : null;
    const note = anchor && work.notes.has(anchor) ? noteName(anchor) : null;
    copy.setAttribute('href', note ? `#${note}` : href);
  }
  for (const attribute of ['datetime', 'dir', 'lang', 'title']) {
    const value = element.getAttribute(attribute);
    if (value !== null) copy.setAttribute(attribute, value);
  }
  name(work, element, copy);
  place.append(copy);
  copyInside(work, element, copy);
  if (!copy.firstChild && !copy.id) copy.remove();
  else if (place !== target && !place.firstChild) place.remove();
}

/** Gives the copy the anchor's name where a footnote link of the story leads to it. */
function name(work: Work, element: Element, copy: Element): void {
  const id = element.getAttribute('id') ?? (element.nodeName === 'A' ? element.getAttribute('name') : null);
  const note = id !== null && work.notes.has(id) ? noteName(id) : null;
  if (note) copy.setAttribute('id', note);
}

function mark(work: Work, element: Element, target: Element): void {
  const id = element.getAttribute('id');
  if (id === null || !work.notes.has(id)) return;
  const anchor = work.out.createElement('span');
  name(work, element, anchor);
  if (anchor.id) takesText(work, target).append(anchor);
}

function copyBreak(work: Work, element: Element, target: Element): void {
  let next = element.nextSibling;
  while (next && next.nodeType === 3 && !next.nodeValue?.trim()) next = next.nextSibling;
  if (next?.nodeName === 'BR') {
    closeParagraph(work, target);
    return;
  }
  const place =
    work.open.get(target) ?? (TAKES_TEXT.has(target.nodeName) || INLINE.has(target.nodeName) ? target : null);
  if (place?.firstChild && place.lastChild?.nodeName !== 'BR') place.append(work.out.createElement('br'));
}

function holdsBlocks(work: Work, element: Element): boolean {
  const box = work.boxes.get(element);
  return (
    box !== undefined &&
    element.querySelector('p,div,section,article,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote,figure,pre,li') !== null
  );
}
