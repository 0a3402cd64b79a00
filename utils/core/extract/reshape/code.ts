import type { Twin } from './twin';

const LINE_TAGS = new Set('DIV P LI TR'.split(' '));
/** More elements in one box of code are not asked how they are drawn. */
const MOST_ASKED = 3000;
const LANGUAGE = /(?:^|\s)(?:language|lang|highlight-source|brush:?)[-\s]([a-z][\w+#.-]{0,19})\b/i;

/** Where `reshapeCode` leaves the language of a box of code. */
export const CODE_LANGUAGE = 'data-language';

/**
 * Boxes of code as text with its line ends: lines that are elements, or that style alone parts, numbers beside them,
 * buttons and hints over them. Code that is laid out as a table becomes a box.
 */
export function reshapeCode(copy: Document, twin: Twin): void {
  for (const table of copy.querySelectorAll('table')) openTable(copy, table);
  for (const pre of copy.querySelectorAll('pre')) {
    const language = codeLanguageOf(pre);
    if (language) pre.setAttribute(CODE_LANGUAGE, language);
    if (!pre.querySelector('br,div,p,li,tr,button,[aria-hidden="true"],[hidden],[style*="none"],.line,code > span'))
      continue;
    const text = linesOf(pre, twin)
      .replace(/[ \t]+$/gm, '')
      .replace(/^\n+|\s+$/g, '');
    if (text) setText(copy, pre, text);
  }
}

function setText(copy: Document, pre: Element, text: string): void {
  // Text nodes of the page stay where they say all of it, so that what points to them still does.
  if (pre.textContent === text) return;
  pre.replaceChildren(copy.createTextNode(text));
}

function linesOf(pre: Element, twin: Twin): string {
  let asked = 0;
  const isDrawnAsLine = (element: Element): boolean => {
    if (LINE_TAGS.has(element.nodeName)) return true;
    // Where line ends are written, style parts nothing that is not parted already.
    if (hasEnds || asked++ > MOST_ASKED) return false;
    const real = twin(element);
    const display = real?.ownerDocument.defaultView?.getComputedStyle(real).display ?? '';
    return /^(?:block|flex|grid|table-row|list-item)$/.test(display);
  };
  const hasEnds = /\S[^\S\n]*\n\s*\S/.test(pre.textContent ?? '') || pre.querySelector('br') !== null;
  let out = '';
  const walk = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) out += child.nodeValue ?? '';
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      if (element.nodeName === 'BR') out += '\n';
      if (isBeside(element)) continue;
      const isLine = element.nodeName !== 'CODE' && isDrawnAsLine(element);
      if (isLine && out && !out.endsWith('\n')) out += '\n';
      const from = out.length;
      walk(element);
      if (isLine && (out.length === from || !out.endsWith('\n'))) out += '\n';
    }
  };
  walk(pre);
  return out;
}

/** A button, a hint, the number of a line. */
function isBeside(element: Element): boolean {
  if (element.nodeName === 'BUTTON' || element.hasAttribute('hidden')) return true;
  if (/display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) return true;
  const isNumbers = /^[\s\d]*$/.test(element.textContent ?? '');
  const marks = `${element.getAttribute('class') ?? ''} ${element.getAttribute('aria-hidden') ?? ''}`;
  return isNumbers && /\b(?:gutter|true|(?:line-?)?(?:numbers?|no|nos|num|nr)|lnt?|linenos?)\b/i.test(marks);
}

function codeLanguageOf(pre: Element): string | null {
  const near = [pre, pre.querySelector('code'), pre.parentElement, pre.parentElement?.parentElement];
  for (const element of near) {
    if (!element || element.nodeName === 'BODY') continue;
    const named = element.getAttribute('data-lang') ?? element.getAttribute(CODE_LANGUAGE);
    if (named && /^[a-z][\w+#.-]{0,19}$/i.test(named)) return named;
    const language = element.getAttribute('class')?.match(LANGUAGE)?.[1];
    if (language && !/^(?:none|text|plain\w*)$/i.test(language)) return language;
  }
  return null;
}

const CODE_NAMES = /\b(?:code|highlight|hl|blob|line|gutter|lineno|prettyprint|syntax)\b/i;

/** A table of two columns, the numbers of lines and the lines. */
function openTable(copy: Document, table: Element): void {
  const rows = [...table.querySelectorAll('tr')];
  if (rows.length === 0 || table.querySelector('th,table') || rows.some(({ children }) => children.length !== 2))
    return;
  const isCode = rows.every(({ children: [number, line] }) => {
    const names = `${line?.getAttribute('class') ?? ''} ${table.getAttribute('class') ?? ''}`.replace(/[-_]/g, ' ');
    return (
      /^[\s\d]*$/.test(number?.textContent ?? '') &&
      (line?.querySelector('pre,code') || number?.hasAttribute('data-line-number') || CODE_NAMES.test(names))
    );
  });
  if (!isCode) return;
  const pre = copy.createElement('pre');
  for (const [i, row] of rows.entries()) {
    const cell = row.children[1];
    const code = cell?.querySelector('pre') ?? cell;
    if (i > 0) pre.append('\n');
    if (code) pre.append(...[...code.childNodes].map((node) => node.cloneNode(true)));
  }
  const outer = table.closest('figure') ?? table;
  const language = codeLanguageOf(table.querySelector('pre') ?? table);
  if (language) pre.setAttribute(CODE_LANGUAGE, language);
  (outer.querySelector('figcaption') ? table : outer).replaceWith(pre);
}
