/** Longest own style sheet, in characters. */
export const LONGEST_STYLE = 20_000;

/** What would load something, name something for all of the page, or hide what stands in it. */
const REACHES = /url\(|image-set\(|src\(|@(?:import|font-face|namespace|charset|property)|\\|<\//i;
const COMMENT = /\/\*[\s\S]*?\*\//g;
const STRING = /"[^"\n]*"|'[^'\n]*'/g;

/**
 * The reader's own style sheet as rules for the story alone.
 * @returns null where it is too long, would load something, or leaves a brace, a quote or a comment open
 */
export function ownStyle(typed: string): string | null {
  if (typed.length > LONGEST_STYLE || REACHES.test(typed)) return null;
  const bare = typed.replace(COMMENT, '').replace(STRING, '');
  if (/["']|\/\*/.test(bare)) return null;
  let depth = 0;
  for (const [brace] of bare.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return null;
  }
  return depth === 0 ? `.story {\n${typed}\n}` : null;
}
