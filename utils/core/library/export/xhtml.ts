import { MARK_COLORS } from '../../reading/mark-colors';
import { escapeXml } from './escape';

/** What of a story needs a file or an address of its own in a book. */
export interface XhtmlTools {
  /** Name of the file an inline picture is kept in; null leaves the picture out. */
  keepPicture(address: string): string | null;
}

const INLINE = new Map(
  'a em strong b i u s del ins mark small sub sup q cite abbr code kbd samp var dfn bdi'
    .split(' ')
    .map((name) => [name, name]),
);
const BLOCK =
  /^(?:p|div|section|article|h[1-6]|blockquote|pre|hr|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|th|td|figure|figcaption)$/;

/**
 * Writes a sanitised story as XHTML that is valid in a book whatever the story's own markup is: elements stand only where
 * they may, and what they hold is kept.
 */
export function toXhtml(body: Element, tools: XhtmlTools): string {
  const targets = new Set([...body.querySelectorAll('[id]')].map(({ id }) => id));
  return flow(body, { tools, targets, written: new Set() });
}

/** What is known of a book while it is written. */
interface Book {
  tools: XhtmlTools;
  /** Ids that the story has. */
  targets: ReadonlySet<string>;
  /** Ids that are in the book already. */
  written: Set<string>;
}

function flow(parent: Element, book: Book): string {
  let html = '';
  let line = '';
  const flush = () => {
    if (/\S/.test(line.replace(/<br\/>/g, ''))) html += `<p>${line.trim()}</p>\n`;
    line = '';
  };
  for (const node of parent.childNodes) {
    if (isElement(node) && BLOCK.test(node.localName)) {
      flush();
      html += block(node, book);
    } else line += inline(node, book);
  }
  flush();
  return html;
}

function block(element: Element, book: Book): string {
  const { localName: name } = element;
  if (/^h[1-6]$/.test(name)) {
    const text = inlineOf(element, book).trim();
    // The book's own headings come first.
    const rank = Math.min(6, Number(name[1]) + 1);
    return text ? `<h${rank}${idOf(element, book)}${langAttributeOf(element)}>${text}</h${rank}>\n` : '';
  }
  switch (name) {
    case 'p': {
      const text = inlineOf(element, book).trim();
      return text ? `<p${idOf(element, book)}${langAttributeOf(element)}>${text}</p>\n` : '';
    }
    case 'hr':
      return '<hr/>\n';
    case 'pre':
      return `<pre>${escapeXml(element.textContent)}</pre>\n`;
    case 'ul':
    case 'ol':
      return wrap(
        name,
        items(element, (child) => `<li${idOf(child, book)}>${flow(child, book) || ' '}</li>\n`),
        startOf(element),
      );
    case 'blockquote':
      return wrap(name, flow(element, book));
    case 'table':
      return table(element, book);
    case 'figure':
    case 'figcaption':
    case 'caption':
    case 'dt':
    case 'dd':
      return wrap('div', flow(element, book), ` class="${name}"`);
    default:
      return flow(element, book);
  }
}

function table(element: Element, book: Book): string {
  const rows = [...element.querySelectorAll('tr')].map((row) => {
    const cells = [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
    return cells
      .map((cell) => `<${cell.localName}${spansOf(cell)}>${inlineOf(cell, book).trim()}</${cell.localName}>`)
      .join('');
  });
  const full = rows.filter(Boolean).map((row) => `<tr>${row}</tr>\n`);
  const caption = element.querySelector('caption');
  const title = caption ? wrap('div', flow(caption, book), ' class="caption"') : '';
  return title + wrap('table', full.join(''));
}

const inlineOf = (parent: Element, book: Book): string =>
  [...parent.childNodes].map((node) => inline(node, book)).join('');

function inline(node: Node, book: Book): string {
  if (node.nodeType === 3) return escapeXml(node.nodeValue ?? '');
  if (!isElement(node)) return '';
  const { localName: name } = node;
  if (name === 'br') return '<br/>';
  if (name === 'img') return picture(node, book);
  if (name === 'rt') return ` (${inlineOf(node, book)})`;
  if (name === 'rp') return '';
  const inside = inlineOf(node, book);
  const kept = INLINE.get(name);
  if (!kept || !inside.trim()) return BLOCK.test(name) && inside ? ` ${inside} ` : inside;
  if (kept === 'a') return link(node, inside, book);
  return `<${kept}${colorOf(node)}${idOf(node, book)}${langAttributeOf(node)}>${inside}</${kept}>`;
}

function link(element: Element, inside: string, book: Book): string {
  const address = element.getAttribute('href') ?? '';
  const isNote = address.startsWith('#') && book.targets.has(address.slice(1));
  const id = idOf(element, book);
  if (/<a[ >]/.test(inside)) return inside;
  if (!isNote && !/^(?:https?|mailto):/.test(address)) return id ? `<span${id}>${inside}</span>` : inside;
  return `<a href="${escapeXml(address)}"${id}>${inside}</a>`;
}

function picture(image: Element, { tools }: Book): string {
  const alt = image.getAttribute('alt') ?? '';
  const file = tools.keepPicture(image.getAttribute('src') ?? '');
  if (file) return `<img src="${escapeXml(file)}" alt="${escapeXml(alt)}"/>`;
  return alt ? `<em>[${escapeXml(alt)}]</em>` : '';
}

/** An id once only. */
function idOf({ id }: Element, { written }: Book): string {
  if (!id || written.has(id) || !/^[a-z][\w-]*$/i.test(id)) return '';
  written.add(id);
  return ` id="${id}"`;
}

const wrap = (name: string, inside: string, attributes = ''): string =>
  inside ? `<${name}${attributes}>\n${inside}</${name}>\n` : '';

/** The number a list begins with, where it is another than one, and whether it counts down. */
function startOf(list: Element): string {
  if (list.localName !== 'ol') return '';
  const start = Number(list.getAttribute('start') || Number.NaN);
  const isDown = list.hasAttribute('reversed');
  return (Number.isInteger(start) ? ` start="${start}"` : '') + (isDown ? ' reversed="reversed"' : '');
}

function items(list: Element, write: (child: Element) => string): string {
  return [...list.children].map(write).join('');
}

/** The colour of a passage the reader marked. */
const colorOf = ({ localName, className }: Element): string =>
  localName === 'mark' && MARK_COLORS.some((color) => color === className) ? ` class="${className}"` : '';

function spansOf(cell: Element): string {
  return ['colspan', 'rowspan']
    .map((name) => [name, Number(cell.getAttribute(name))] as const)
    .filter(([, value]) => value > 1 && value < 100)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

function langAttributeOf(element: Element): string {
  const lang = element.getAttribute('lang');
  const dir = element.getAttribute('dir');
  const language = lang && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang) ? ` lang="${lang}" xml:lang="${lang}"` : '';
  return language + (dir && /^(?:ltr|rtl)$/.test(dir) ? ` dir="${dir}"` : '');
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
