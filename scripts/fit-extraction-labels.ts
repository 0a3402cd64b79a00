const WORD = /[\p{L}\p{N}_]+/gu;
/** Blocks of fewer words than this are looked for only between blocks whose place is known. */
const LONG = 7;
/** Runs of this many words are what is compared. */
const RUN = 4;
/** Share of a block found in the truth from which its place counts as known. */
const SURE = 0.5;

export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** A truth, ready to be compared with. */
interface Truth {
  words: string[];
  /** Where each run of words and each word stands. */
  runs: Map<string, number[]>;
  single: Map<string, number[]>;
  /** Word positions at which a line starts or ends. */
  edges: Set<number>;
  used: Uint8Array;
}

/**
 * How much of each block stands in the annotator's text, 0 to 1. Long blocks are placed by the runs of four words
 * they share with it, short ones must stand between the long ones around them, so that a "Share" or a repeated
 * headline elsewhere on the page is not taken for the story's.
 */
export function labelBlocks(blocks: readonly { text: string; kept: number }[], truthText: string): Float32Array {
  const truth = read(truthText);
  const words = blocks.map(({ text }) => wordsOf(text));
  const labels = new Float32Array(blocks.length);
  const places = new Int32Array(blocks.length).fill(-1);
  const longest = [...blocks.keys()]
    .filter((i) => (words[i]?.length ?? 0) >= LONG)
    .sort(
      (a, b) => (words[b]?.length ?? 0) - (words[a]?.length ?? 0) || (blocks[b]?.kept ?? 0) - (blocks[a]?.kept ?? 0),
    );
  for (const i of longest) {
    const found = placeLong(words[i] ?? [], truth);
    if (!found || found.share < 0.3) continue;
    labels[i] = found.share;
    places[i] = Math.min(...found.starts);
    if (found.share >= SURE) for (const start of found.starts) truth.used.fill(1, start, start + RUN);
  }
  const anchors = [...places.keys()].filter((i) => (places[i] ?? -1) >= 0 && (labels[i] ?? 0) > 0.6);
  for (const [i, own] of words.entries()) {
    if (own.length === 0 || own.length >= LONG) continue;
    const before = anchors.filter((anchor) => anchor < i).at(-1);
    const after = anchors.find((anchor) => anchor > i);
    if (before === undefined && after === undefined) continue;
    let from = before === undefined ? 0 : (places[before] ?? 0);
    const to =
      after === undefined
        ? Math.min(truth.words.length, from + (words[before ?? 0]?.length ?? 0) + 300)
        : (places[after] ?? 0) + 2;
    if (before === undefined) from = Math.max(0, to - 80);
    if (placeShort(own, truth, from, to)) labels[i] = 1;
  }
  return labels;
}

/**
 * The same from snippets alone: 1 for a block that holds one that must be there, 0 for one that must not, -1 where no
 * snippet speaks of the block.
 */
export function labelBySnippets(
  blocks: readonly { text: string }[],
  { with: wanted, without: unwanted }: { with: readonly string[]; without: readonly string[] },
): Float32Array {
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
  return Float32Array.from(blocks, ({ text }) => {
    const own = plain(text);
    if (wanted.some((snippet) => own.includes(plain(snippet)))) return 1;
    const isUnwanted = unwanted.map(plain).some((snippet) => {
      return own.includes(snippet) || (own.length > 5 && wordsOf(own).length >= 2 && snippet.includes(own));
    });
    return isUnwanted ? 0 : -1;
  });
}

function read(text: string): Truth {
  const words: string[] = [];
  const edges = new Set<number>();
  for (const line of text.split(/\n+/)) {
    const own = wordsOf(line);
    if (own.length === 0) continue;
    edges.add(words.length);
    words.push(...own);
    edges.add(words.length);
  }
  const runs = new Map<string, number[]>();
  const single = new Map<string, number[]>();
  for (const [i, word] of words.entries()) {
    single.set(word, [...(single.get(word) ?? []), i]);
    if (i + RUN > words.length) continue;
    const key = words.slice(i, i + RUN).join(' ');
    runs.set(key, [...(runs.get(key) ?? []), i]);
  }
  return { words, runs, single, edges, used: new Uint8Array(words.length) };
}

function placeLong(words: readonly string[], truth: Truth): { share: number; starts: number[] } | null {
  const isFree = (place: number) => !(truth.used[place] && truth.used[place + RUN - 1]);
  const placesOf = (i: number) => truth.runs.get(words.slice(i, i + RUN).join(' ')) ?? [];
  // Votes for how far the block stands from the truth's beginning, in steps of eight words.
  const votes = new Map<number, number>();
  for (let i = 0; i + RUN <= words.length; i++) {
    for (const place of placesOf(i)) {
      const offset = Math.round((place - i) / 8);
      if (isFree(place)) votes.set(offset, (votes.get(offset) ?? 0) + 1);
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (best === undefined) return null;
  const hit = new Uint8Array(words.length);
  const starts: number[] = [];
  for (let i = 0; i + RUN <= words.length; i++) {
    const places = placesOf(i);
    const near = places.find((place) => Math.abs((place - i) / 8 - best) <= 6 && !truth.used[place]);
    const start = near ?? places.find(isFree);
    if (start === undefined) continue;
    hit.fill(1, i, i + RUN);
    starts.push(start);
  }
  return { share: hit.reduce((sum, one) => sum + one, 0) / words.length, starts };
}

function placeShort(words: readonly string[], truth: Truth, from: number, to: number): boolean {
  for (const place of truth.single.get(words[0] ?? '') ?? []) {
    if (place < from || place > to) continue;
    if (words.some((word, i) => truth.words[place + i] !== word || truth.used[place + i])) continue;
    // One or two words stand in any text: they count only where they are a line's beginning or end.
    if (words.length < 3 && !truth.edges.has(place) && !truth.edges.has(place + words.length)) continue;
    truth.used.fill(1, place, place + words.length);
    return true;
  }
  return false;
}
