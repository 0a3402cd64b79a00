const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG'.split(' '));

/** True for elements that start a new block of text of their own. */
export function isBlock(element: Element): boolean {
  const { nodeName } = element;
  return BLOCKS.has(nodeName) || BLOCKS.has(nodeName.toUpperCase());
}

/** The same for a tag's name in capitals. */
export function isBlockTag(tag: string): boolean {
  return BLOCKS.has(tag);
}

/**
 * The text under `root` block by block, with a blank line between blocks and single spaces inside.
 * `skip` leaves out whole elements, such as captions.
 */
export function blockText(root: Node, skip: (element: Element) => boolean = () => false): string {
  return textBlocks(root, skip).join('\n\n');
}

/** As `blockText`, one entry a block. */
export function textBlocks(root: Node, skip: (element: Element) => boolean = () => false): string[] {
  const blocks: string[] = [];
  let current = '';
  const flush = () => {
    const text = current.replace(/[\s\u00a0]+/g, ' ').trim();
    if (text) blocks.push(text);
    current = '';
  };
  // Walked by hand, not by recursion: pages nest thousands deep.
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === 3) current += node.nodeValue ?? '';
    let next: Node | null = null;
    if (node.nodeType === 1) {
      const element = node as Element;
      if (element.nodeName === 'BR') current += ' ';
      else if (!SILENT.has(element.nodeName.toUpperCase()) && !skip(element)) {
        if (isBlock(element)) flush();
        next = element.firstChild;
        if (!next && isBlock(element)) flush();
      }
    }
    while (!next && node) {
      next = node.nextSibling;
      if (next) break;
      const parent: Node | null = node.parentNode;
      if (!parent || parent === root) {
        flush();
        return blocks;
      }
      if (isBlock(parent as Element)) flush();
      node = parent;
    }
    node = next;
  }
  flush();
  return blocks;
}
