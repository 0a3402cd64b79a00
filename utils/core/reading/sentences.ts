/** A part of a text, by its offsets. */
export interface Span {
  start: number;
  end: number;
}

/** Longer sentences are spoken in parts: voices from the network fall silent after about 15 seconds. In characters. */
const LONGEST = 200;
/** Where a breath may be taken, best first. */
const BREATHS = [/[;:—–。！？；：…][\s"'”’»」』)]*/g, /[,、，،؛][\s]*/g, /\s+/g];

/**
 * Cuts a text into what is spoken in one breath: sentences, long ones at their commas.
 * @param lang BCP 47, or null where it is not known
 */
export function sentencesOf(text: string, lang: string | null): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of segmenterFor(lang).segment(text)) {
    const end = index + segment.trimEnd().length;
    const start = index + (segment.length - segment.trimStart().length);
    if (end > start) spans.push(...breaths(text, start, end));
  }
  return spans;
}

function segmenterFor(lang: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

function* breaths(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  while (end - from > LONGEST) {
    const to = from + breathIn(text.slice(from, from + LONGEST));
    yield { start: from, end: from + text.slice(from, to).trimEnd().length };
    from = to;
  }
  if (end > from) yield { start: from, end };
}

/** How many characters of a text that is too long are spoken before the next breath. */
function breathIn(text: string): number {
  for (const pattern of BREATHS) {
    const last = [...text.matchAll(pattern)].at(-1);
    const at = last ? last.index + last[0].length : 0;
    if (at > text.length / 3) return at;
  }
  return text.length;
}
