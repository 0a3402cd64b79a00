import { MARK_COLORS, type MarkColor, markColorIn } from '../../core/reading/mark-colors';

/** Marks ranges of the text without touching it, where the browser can. */
export interface Marks {
  set(range: Range, kind: 'sentence' | 'word'): void;
  clear(): void;
}

/** Names under which the marks stand in the page's registry; reader.css styles them. */
const NAMES = { sentence: 'q7-sentence', word: 'q7-word' } as const;

/** Uses the CSS Custom Highlight API, so that translators and the page's own text stay undisturbed. */
export function createMarks(window: Window & typeof globalThis): Marks {
  const registry = window.CSS?.highlights;
  const clear = () => {
    for (const name of Object.values(NAMES)) registry?.delete(name);
  };
  return {
    set(range, kind) {
      if (!registry || !window.Highlight) return;
      if (kind === 'sentence') clear();
      registry.set(NAMES[kind], new window.Highlight(range));
    },
    clear,
  };
}

/** The name of what the reader marked for keeps; of other colours than the usual one with the colour behind it. */
const KEPT = 'q7-kept';
const nameOf = (color: MarkColor): string => (color === markColorIn(null) ? KEPT : `${KEPT}-${color}`);

/** A passage of a text, and the colour it is marked in. */
export interface Marked {
  range: Range;
  color: MarkColor;
}

/**
 * Marks passages that were marked for keeps.
 * @returns takes the marks away again
 */
export function markKept(window: Window & typeof globalThis, marked: readonly Marked[]): () => void {
  const registry = window.CSS?.highlights;
  if (!registry || !window.Highlight) return () => {};
  for (const color of MARK_COLORS) {
    const ranges = marked.filter((mark) => mark.color === color).map(({ range }) => range);
    if (ranges.length > 0) registry.set(nameOf(color), new window.Highlight(...ranges));
  }
  return () => {
    for (const color of MARK_COLORS) registry.delete(nameOf(color));
  };
}
