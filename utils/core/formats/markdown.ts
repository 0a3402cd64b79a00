import type { Article } from '../article';
import { isNoteMark, markOf, noteLabel } from './markdown-notes';
import { escapeText, frontLine, guardLines } from './markdown-text';

type Details = Pick<Article, 'title' | 'byline' | 'siteName' | 'published' | 'url' | 'lang'>;

/**
 * The story as Markdown (CommonMark with GitHub's tables) under YAML front matter.
 * @param body holds the story's HTML
 */
export function toMarkdown(article: Details, body: Element): string {
  const { title, byline: author, siteName: site, published, lang, url } = article;
  const fields = Object.entries({ title, author, site, published, lang, url }).filter(([, value]) => value);
  const front = fields.map(([name, value]) => frontLine(name, value)).join('\n');
  return `---\n${front}\n---\n\n# ${escapeText(title)}\n\n${blocksOf(body)}\n`;
}

const BLOCK =
  /^(?:p|div|section|article|h[1-6]|blockquote|pre|hr|ul|ol|li|dl|dt|dd|table|figure|figcaption|caption|address)$/;

/** The children of an element as blocks, a blank line between them; runs of inline nodes make a paragraph. */
function blocksOf(parent: Element): string {
  const blocks: string[] = [];
  let inline = '';
  const flush = () => {
    const text = tidy(inline);
    if (text) blocks.push(guardLines(text));
    inline = '';
  };
  for (const node of parent.childNodes) {
    if (isElement(node) && BLOCK.test(node.localName)) {
      flush();
      const block = blockOf(node);
      if (block) blocks.push(block);
    } else inline += inlineOf(node);
  }
  flush();
  return blocks.join('\n\n');
}

function blockOf(element: Element): string {
  const { localName: name } = element;
  if (/^h[1-6]$/.test(name)) return headingOf(Number(name[1]), tidy(inlineOfAll(element)));
  const label = noteLabel(element);
  if (label) return noteOf(label, element);
  switch (name) {
    case 'blockquote':
      return prefixed(blocksOf(element), '> ');
    case 'pre':
      return fenced(element.textContent.replace(/\n+$/, ''));
    case 'hr':
      return '---';
    case 'ul':
    case 'ol':
      return listOf(element);
    case 'table':
      return tableOf(element);
    case 'figcaption':
    case 'dt':
      return blocksOf(element);
    case 'dd':
      return prefixed(blocksOf(element), ': ', '  ');
    default:
      return blocksOf(element);
  }
}

/** Hashes at the end would be taken for a frame. */
function headingOf(level: number, text: string): string {
  const line = text.replaceAll('\\\n', ' ').replace(/#+$/, (hashes) => `\\${hashes}`);
  return line && `${'#'.repeat(level)} ${line}`;
}

const noteOf = (label: string, note: Element): string => prefixed(blocksOf(note), `[^${label}]: `, '    ');

function listOf(list: Element): string {
  const isOrdered = list.localName === 'ol';
  let number = Number(list.getAttribute('start') ?? 1);
  return [...list.children]
    .map((item) => {
      const label = noteLabel(item);
      if (label) return noteOf(label, item);
      const mark = isOrdered ? `${number++}. ` : '- ';
      // A list that begins at another number than 1 needs the blank line before it.
      return prefixed(blocksOf(item).replace(/\n\n(?=- |1\. )/g, '\n'), mark, ' '.repeat(mark.length));
    })
    .filter(Boolean)
    .join('\n');
}

function tableOf(table: Element): string {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => tidy(inlineOfAll(cell)).replaceAll('\\\n', ' ').replaceAll('|', '\\|')),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const line = (cells: string[]) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = rows;
  const caption = table.querySelector('caption');
  const lines = [line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join('\n');
  return caption ? `${tidy(inlineOfAll(caption))}\n\n${lines}` : lines;
}

const inlineOfAll = (element: Element): string => [...element.childNodes].map(inlineOf).join('');

function inlineOf(node: Node): string {
  if (node.nodeType === 3) return escapeText((node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' '));
  if (!isElement(node)) return '';
  const inner = () => inlineOfAll(node);
  switch (node.localName) {
    case 'br':
      return '\\\n';
    case 'img':
      return imageOf(node);
    case 'a':
      return linkOf(node, inner());
    case 'em':
    case 'i':
    case 'cite':
      return wrapped(inner(), '*');
    case 'strong':
    case 'b':
      return wrapped(inner(), '**');
    case 's':
    case 'del':
      return wrapped(inner(), '~~');
    case 'code':
    case 'kbd':
    case 'samp':
      return codeOf(node.textContent);
    case 'rp':
      return '';
    case 'rt':
      return ` (${inner()})`;
    case 'sub':
    case 'sup':
      if (isNoteMark(inner())) return inner();
      return `<${node.localName}>${inner()}</${node.localName}>`;
    default:
      return BLOCK.test(node.localName) ? ` ${inner()} ` : inner();
  }
}

function imageOf(image: Element): string {
  const address = image.getAttribute('src');
  return address ? `![${escapeText(image.getAttribute('alt') ?? '')}](${destination(address)})` : '';
}

function linkOf(link: Element, text: string): string {
  const address = link.getAttribute('href');
  const mark = markOf(link, text);
  if (mark !== null) return mark;
  return address && text.trim() ? `[${text.trim()}](${destination(address)})` : text;
}

/** Marks must touch the text, so the spaces go outside. */
function wrapped(text: string, mark: string): string {
  const [, before = '', inside = '', after = ''] = text.match(/^(\s*)([\s\S]*?)(\s*)$/) ?? [];
  return inside ? before + mark + inside + mark + after : text;
}

function codeOf(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return text && ticks + space + text + space + ticks;
}

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

const destination = (address: string): string =>
  /[\s()<>]/.test(address) ? `<${address.replace(/[<>\s]/g, encodeURIComponent)}>` : address;

const tidy = (text: string): string =>
  text
    .replace(/ +/g, ' ')
    .replace(/ ?\\\n ?/g, '\\\n')
    .replace(/^(?:\\\n|\s)+|(?:\\\n|\s)+$/g, '');

function prefixed(text: string, first: string, rest: string = first): string {
  if (text === '') return '';
  return text
    .split('\n')
    .map((line, at) => ((at === 0 ? first : rest) + line).trimEnd())
    .join('\n');
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
