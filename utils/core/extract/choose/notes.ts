import type { Layout } from '../layout/layout';
import { decoded, findAnchor } from '../reshape/notes';

/** Fragment names that links under `root` lead to: the anchors of footnotes and of the way back. */
export function noteAnchors(root: Element): Set<string> {
  const names = new Set<string>();
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const name = link.getAttribute('href')?.slice(1);
    if (name) names.add(decoded(name));
  }
  return names;
}

/** The name an anchor gets in the story: prefixed, so that no page can name elements of the reader; null where it cannot be one. */
export function noteName(name: string): string | null {
  // Names in other scripts would all come out alike: their letters are written as numbers.
  const safe = name
    .replace(/[^\w-]/g, (letter) => (letter.charCodeAt(0) < 128 ? '-' : letter.charCodeAt(0).toString(36)))
    .slice(0, 80);
  return safe ? `lede-note-${safe}` : null;
}

/** A footnote's mark has no more letters, a footnote no more words. */
const MARK_LETTERS = 6;
const NOTE_WORDS = 200;

/** Keeps the footnotes that kept text leads to by a mark; they stand far below the story, where little else is its own. */
export function keepNotes(page: Layout, keep: boolean[]): void {
  const marks = [...page.root.element.querySelectorAll('a[href^="#"]')].filter(
    (link) => (link.textContent?.trim().length ?? 0) <= MARK_LETTERS,
  );
  if (marks.length === 0) return;
  const boxes = page.boxOf;
  for (const mark of marks) {
    const from = boxes.get(mark);
    if (!from || !keep.slice(from.first, from.end).includes(true)) continue;
    const id = mark.getAttribute('href')?.slice(1) ?? '';
    let target: Element | null = id ? findAnchor(page.root.element.ownerDocument, id) : null;
    while (target && !boxes.has(target)) target = target.parentElement;
    let note = target ? boxes.get(target) : undefined;
    while (note?.parent && note.first === note.end) note = note.parent;
    if (note && note.words <= NOTE_WORDS) keep.fill(true, note.first, note.end);
  }
}
