/** A part of a text, by its offsets. */
export interface Span {
  start: number;
  end: number;
}

/** What a voice says in a second at its own speed, in characters, in scripts with spaces and without; and how long it may go on. */
const A_SECOND = { spaced: 14, unspaced: 5 };
const LONGEST_STRETCH = 12;
const UNSPACED = /^(?:ja|zh|ko|th|lo|km|my)\b/;
/** Where a breath may be taken, best first. */
const BREATHS = [/[;:—–。！？；：…][\s"'”’»」』)]*/g, /[,、，،؛][\s]*/g, /\s+/g];

/**
 * Cuts a text into sentences.
 * @param lang BCP 47, or null where it is not known
 */
export function sentencesOf(text: string, lang: string | null): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of segmenterFor(lang).segment(text)) {
    const end = index + segment.trimEnd().length;
    const start = index + (segment.length - segment.trimStart().length);
    if (end > start) spans.push({ start, end });
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

/**
 * Cuts a sentence into parts that are said in 12 seconds or so, at its commas where it has some: voices from the network
 * fall silent after 15.
 * @param rate times the speed the voice has by itself
 */
export function breathsOf(sentence: string, lang: string | null, rate: number): Span[] {
  const { spaced, unspaced } = A_SECOND;
  const longest = Math.floor(LONGEST_STRETCH * rate * (UNSPACED.test(lang?.toLowerCase() ?? '') ? unspaced : spaced));
  const spans: Span[] = [];
  let from = 0;
  while (sentence.length - from > longest) {
    const to = from + breathIn(sentence.slice(from, from + longest));
    spans.push({ start: from, end: from + sentence.slice(from, to).trimEnd().length });
    from = to;
  }
  if (sentence.length > from) spans.push({ start: from, end: sentence.length });
  return spans;
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
