/** Fragment names that links under `root` lead to: the anchors of footnotes and of the way back. */
export function noteAnchors(root: Element): Set<string> {
  const names = new Set<string>();
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const name = link.getAttribute('href')?.slice(1);
    if (name) names.add(name);
  }
  return names;
}

/** The name an anchor gets in the story: prefixed, so that no page can name elements of the reader; null where it cannot be one. */
export function noteName(name: string): string | null {
  const safe = name.replace(/[^\w-]/g, '-').slice(0, 80);
  return safe ? `lede-note-${safe}` : null;
}
