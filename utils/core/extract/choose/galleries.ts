import type { Block, Box } from '../layout/layout';
import { NAME_LIST, namedKinds } from '../layout/names';
import type { PageView } from '../measure/page-view';

/** So many pictures with a line each are a gallery. */
const PICTURES = 2;
/** Words by picture: a caption or two sentences. */
const WORDS = 40;
const OTHERS = new Set(['related', 'ad', 'promo', 'bio', 'comment', 'share', 'footer', 'product', 'newsletter']);

/** Keeps the pictures that end a story, each with its line: they stand in the story's own box and lead nowhere. */
export function keepGallery(page: PageView, keep: boolean[]): void {
  const last = keep.lastIndexOf(true);
  const end = page.blocks[last];
  if (!end) return;
  // What Readability puts aside there is an advertiser's.
  const isSeen = (box: Box) => page.blocks.slice(box.first, box.end).every(({ kept }) => kept > 0.5);
  const gallery = page.boxes.find((box) => isGallery(box, end) && isSeen(box));
  if (gallery) keep.fill(true, gallery.first, gallery.end);
}

function isGallery(box: Box, last: Block): boolean {
  const { parent, pictures, words, links, hidden, first, children } = box;
  if (hidden || pictures < PICTURES || links > 0 || words === 0 || words > WORDS * pictures) return false;
  if (first !== last.index + 1 || !parent || parent.tag === 'BODY' || !holds(parent, last)) return false;
  if (namedKinds(box.name).some((kind) => OTHERS.has(NAME_LIST[kind] ?? ''))) return false;
  if (box.element.closest('aside,nav,footer,form') || box.element.querySelector('button,form,input')) return false;
  // A picture with a heading is a card, whatever a click on it does.
  return children.every(({ words: some, pictures: own, headings, place }) =>
    own > 0 ? headings === 0 : some === 0 || place === 0,
  );
}

const holds = ({ first, end }: Box, { index }: Block) => first <= index && index < end;
