/**
 * Widens a range to the whole words it begins and ends in; one that begins or ends between words stays as it is.
 * @param lang of the text, BCP 47: in some scripts no space tells one word from the next
 */
export function wholeWords(range: Range, lang: string | null): Range {
  const whole = range.cloneRange();
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = isText(startContainer) ? wordAt(startContainer.data, startOffset, lang) : null;
  const end = isText(endContainer) ? wordAt(endContainer.data, endOffset, lang) : null;
  if (start) whole.setStart(startContainer, start.from);
  if (end) whole.setEnd(endContainer, end.to);
  return whole;
}

const isText = (node: Node): node is Text => node.nodeType === 3;

/** How far around the place a word is looked for: none is longer, and a text may be endless. */
const NEAR = 100;

/** The word that a place stands within; null where it stands between words. */
function wordAt(text: string, offset: number, lang: string | null): { from: number; to: number } | null {
  const base = Math.max(0, offset - NEAR);
  const piece = text.slice(base, offset + NEAR);
  const at = offset - base;
  for (const { index, segment, isWordLike } of segmenterOf(lang).segment(piece)) {
    if (index >= at) return null;
    const to = index + segment.length;
    if (to > at) return isWordLike ? { from: base + index, to: base + to } : null;
  }
  return null;
}

/** A language that a page made up is none. */
function segmenterOf(lang: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
