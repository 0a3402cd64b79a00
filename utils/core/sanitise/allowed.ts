/** The elements an article may consist of; everything else goes, its text stays where that is text to read. */
export const ALLOWED_TAGS = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'wbr', 'div', 'section'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['figure', 'figcaption', 'img'],
  ...['a', 'em', 'strong', 'b', 'i', 'u', 's', 'del', 'ins', 'mark', 'small', 'sub', 'sup', 'q', 'cite', 'abbr'],
  ...['code', 'kbd', 'samp', 'var', 'time', 'span', 'bdi', 'bdo', 'ruby', 'rb', 'rt', 'rp', 'dfn'],
] as const;

/** Formulas, by the elements of MathML that only show something: none that links, runs, embeds or holds other markup. */
export const FORMULA_TAGS = [
  ...['math', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot', 'msub', 'msup', 'msubsup'],
  ...['munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts', 'none', 'mtable', 'mtr', 'mtd', 'mpadded'],
  ...['mphantom', 'mstyle'],
] as const;

/** Those that hold text; markup in them would be read as HTML again. */
export const FORMULA_TEXT: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);

/** All that a formula's elements may say. */
export const FORMULA_ATTRIBUTES: readonly string[] = ['display', 'mathvariant', 'stretchy'];

/** Attributes that carry meaning for a reader; each value is checked again before it stays. */
export const ALLOWED_ATTRIBUTES = [
  ...['href', 'src', 'alt', 'title', 'width', 'height', 'lang', 'dir', 'id', 'datetime'],
  ...['colspan', 'rowspan', 'start', 'reversed', 'value', 'data-language'],
] as const;

/** Pictures that may stand in a story itself; SVG, which holds more than a picture, is none of them. */
export const BITMAP = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z\d+/=\s]+$/i;

/** Letters of the longest of them: a photograph of a saved page, and not a film. */
export const BITMAP_LIMIT = 2_000_000;

/** The only ids that survive: footnote anchors, renamed by extraction so that no page can name its own. */
export const NOTE_ANCHOR = /^lede-note-[\w-]{1,80}$/;
