/** A letter of the story and where on the screen it stands, so that it can be brought there again. */
export interface Line {
  node: Text;
  /** Which letter of the text. */
  at: number;
  /** Its distance from the window's top, px. */
  top: number;
}

const GONE = 'the text is not laid out';

/** The first line of the texts that is in sight; where none is, what is nearest above: the story's last. */
export function readLine(window: Window, texts: readonly Text[]): Line | null {
  let last: Line | null = null;
  for (const node of texts) {
    if (!node.isConnected || !node.data.trim()) continue;
    const range = node.ownerDocument.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.height === 0) continue;
    if (box.top >= window.innerHeight) break;
    last = { node, at: 0, top: box.top };
    if (box.bottom <= 0) continue;
    if (box.top >= 0) return last;
    const line = firstInSight(node);
    if (line.top >= 0) return line;
  }
  return last;
}

/** Letters stand from top to bottom: the first one that is not above the window, by halves. */
function firstInSight(node: Text): Line {
  let [low, high] = [0, node.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(node, middle) < 0) low = middle + 1;
    else high = middle;
  }
  return { node, at: low, top: topOf(node, low) };
}

function topOf(node: Text, at: number): number {
  const range = node.ownerDocument.createRange();
  // White space at a line's end has no box: the next letter has.
  for (let letter = at; letter < node.length; letter++) {
    range.setStart(node, letter);
    range.setEnd(node, letter + 1);
    const box = range.getBoundingClientRect();
    if (box.height > 0) return box.top;
  }
  throw new Error(GONE);
}

/** Scrolls so that the line stands where it stood, as far as the page reaches. */
export function backToLine(window: Window, line: Line | null): void {
  if (!line?.node.isConnected) return;
  try {
    window.scrollBy({ top: topOf(line.node, line.at) - line.top, behavior: 'instant' });
  } catch (error) {
    if (!(error instanceof Error) || error.message !== GONE) throw error;
  }
}
