/** Longest excerpt, in characters: two lines of a list. */
const LONGEST_EXCERPT = 280;

/** One or two sentences for lists: what the page says of itself, else the story's beginning, cut between words. */
export function excerptOf(description: string, text: string): string {
  const source = (description || (text.split('\n\n').find((block) => block.length > 60) ?? text))
    .replace(/\s+/g, ' ')
    .trim();
  if (source.length <= LONGEST_EXCERPT) return source;
  const cut = source.slice(0, LONGEST_EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_EXCERPT / 2)).replace(/[\s,;:–—-]+$/, '')}…`;
}
