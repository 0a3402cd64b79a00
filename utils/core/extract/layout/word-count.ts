const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
const UNSPACED_ALL = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/g;

/** Words in a text; two characters count as one word in scripts written without spaces. */
export function wordCount(text: string): number {
  if (!text) return 0;
  let words = 1;
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) words++;
  if (UNSPACED.test(text)) words += (text.match(UNSPACED_ALL)?.length ?? 0) / 2;
  return words;
}
