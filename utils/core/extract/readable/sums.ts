import type { LightNode, Sums } from './node';

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const TEXTISH = new Set('span li td blockquote dl div img ol p pre table ul'.split(' '));

// One literal: this is made for every node.
// biome-ignore format: a field a line says no more
const nothing = (): Sums => ({ chars: 0, gaps: 0, raw: 0, lead: 0, trail: 0, links: 0, hashLinks: 0, headings: 0, textish: 0, inner: null });

export const innerLength = ({ chars, gaps }: Sums) => chars + gaps;

/** The sums of a node, kept until something under it changes. */
export function sumsOf(node: LightNode): Sums {
  node.sums ??= node.nodeType === 1 ? sumElement(node) : sumText(node);
  return node.sums;
}

/** Nothing but white space, by the code of a character; what `\s` and `trim` know. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 160) return false;
  if (code === 160 || code === 0x1680 || code === 0xfeff || code === 0x3000) return true;
  return code >= 0x2000 && (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f);
}

function sumText({ nodeType, data }: LightNode): Sums {
  const sums = nothing();
  // Comments are nobody's text.
  if (nodeType !== 3 && nodeType !== 4) return sums;
  const { length } = data;
  let space = 0;
  for (let i = 0; i < length; i++) {
    if (isSpace(data.charCodeAt(i))) {
      space++;
      continue;
    }
    if (sums.chars === 0) sums.lead = space;
    else if (space > 0) sums.gaps++;
    sums.chars++;
    space = 0;
  }
  sums.raw = length;
  sums.trail = space;
  if (sums.chars === 0) sums.lead = space;
  return sums;
}

function sumElement(element: LightNode): Sums {
  const all = nothing();
  for (let child = element.firstChild; child; child = child.nextSibling) add(all, sumsOf(child));
  const length = innerLength(all);
  const { localName } = element;
  if (localName === 'a') {
    if (/^#./.test(element.getAttribute('href') ?? '')) all.hashLinks += length;
    else all.links += length;
  } else if (HEADINGS.has(localName)) all.headings += length;
  else if (TEXTISH.has(localName)) all.textish += length;
  return all;
}

function add(all: Sums, part: Sums): void {
  if (part.chars > 0) {
    if (all.chars === 0) all.lead = all.raw + part.lead;
    else if (all.trail + part.lead > 0) all.gaps++;
    all.trail = part.trail;
  } else {
    all.trail += part.raw;
    if (all.chars === 0) all.lead += part.raw;
  }
  all.chars += part.chars;
  all.gaps += part.gaps;
  all.raw += part.raw;
  all.links += part.links;
  all.hashLinks += part.hashLinks;
  all.headings += part.headings;
  all.textish += part.textish;
}

/** The inner text as Readability takes it: trimmed, white space of more than one character as one space. */
export function innerText(node: LightNode): string {
  const sums = sumsOf(node);
  sums.inner ??= node.textContent.trim().replace(/\s{2,}/g, ' ');
  return sums.inner;
}
