import { firstOf, hasAttribute, nameOf, nextOf, parentOf, typeOf } from '../../dom';
import { INLINE, PARAGRAPH } from '../../story';

/** What stands inside an element. */
export interface Measure {
  /** Characters of text, white space folded at the edges only. */
  chars: number;
  linkChars: number;
  /** Links that read as a headline or carry a picture. */
  headlines: number;
  /** Length of the longest block of prose outside links, and how many reach a paragraph's length. */
  longest: number;
  paragraphs: number;
}

/** Beyond this much text an element is no piece of clutter, in characters. */
export const TOO_MUCH = 6000;
/** Nothing asks for more than this, in characters: counting stops there. */
const MOST = 20_000;
/** A link that says this much reads as a headline, in characters. */
const HEADLINE = 15;

export const UNSEEN = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TITLE|TEXTAREA)$/;

/** Measures of a live page: each element is counted once, from its children's counts, until it changes. */
export interface Measures {
  /** Counts the text below an element; null where there is more than `limit` of it. */
  of(element: Element, limit?: number): Measure | null;
  /** Something right below these elements changed: their own counts and those around them are taken anew. */
  forget(changed: Iterable<Element>): void;
}

/** A measure, and what its parent needs of it: the prose that runs on outside, and whether a picture is inside. */
interface Counted extends Measure {
  /** Characters of prose that belong to the block around this element. */
  running: number;
  hasPicture: boolean;
}

const EMPTY: Counted = {
  chars: 0,
  linkChars: 0,
  headlines: 0,
  longest: 0,
  paragraphs: 0,
  running: 0,
  hasPicture: false,
};

/** Keeps the measures of one page, by element; what leaves the page is forgotten with it. */
export function createMeasures(): Measures {
  const known = new WeakMap<Element, Counted>();
  const count = (element: Element): Counted => {
    const before = known.get(element);
    if (before) return before;
    const counted = UNSEEN.test(nameOf(element)) ? EMPTY : countAnew(element, count);
    known.set(element, counted);
    return counted;
  };
  return {
    of(element, limit = TOO_MUCH) {
      const counted = count(element);
      return counted.chars > limit ? null : counted;
    },
    forget(changed) {
      const forgotten = new Set<Element>();
      for (const element of changed) {
        for (let around: Element | null = element; around && !forgotten.has(around); around = parentOf(around)) {
          known.delete(around);
          forgotten.add(around);
        }
      }
    },
  };
}

function countAnew(element: Element, count: (child: Element) => Counted): Counted {
  const result: Counted = { ...EMPTY, hasPicture: /^(?:IMG|PICTURE|SVG)$/i.test(nameOf(element)) };
  for (let node = firstOf(element); node && result.chars <= MOST; node = nextOf(node)) {
    if (typeOf(node) === 3) {
      const chars = (node as Text).data.trim().length;
      result.chars += chars;
      result.running += chars;
    } else if (typeOf(node) === 1) {
      const inner = count(node as Element);
      result.chars += inner.chars;
      result.linkChars += inner.linkChars;
      result.headlines += inner.headlines;
      result.running += inner.running;
      result.longest = Math.max(result.longest, inner.longest);
      result.paragraphs += inner.paragraphs;
      result.hasPicture ||= inner.hasPicture;
    }
  }
  if (nameOf(element) === 'A') closeLink(element, result);
  else if (!INLINE.test(nameOf(element))) closeBlock(result);
  return result;
}

/** A link's words are no prose, whatever stands in it. */
function closeLink(link: Element, result: Counted): void {
  result.linkChars = result.chars;
  result.longest = result.paragraphs = result.running = 0;
  if (hasAttribute(link, 'href') && (result.chars >= HEADLINE || result.hasPicture)) result.headlines++;
}

function closeBlock(result: Counted): void {
  result.longest = Math.max(result.longest, result.running);
  if (result.running >= PARAGRAPH) result.paragraphs++;
  result.running = 0;
}
