import { escapeHtml } from './escape-html';

/** Where a passage is quoted from. */
export interface Quoted {
  title: string;
  siteName: string | null;
  url: string;
}

/** A passage as it is passed on, as text and as HTML: a quotation, and under it title, site and address. */
export function quotationOf(quote: string, { title, siteName, url }: Quoted): { text: string; html: string } {
  const paragraphs = quote
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  const lines = paragraphs.join('\n\n').replace(/^/gm, '> ').replace(/ +$/gm, '');
  const source = [title, siteName].filter(Boolean).join(', ');
  const blocks = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(title || url)}</a>`;
  const site = siteName ? `, ${escapeHtml(siteName)}` : '';
  return {
    text: `${lines}\n\n— ${source}\n${url}\n`,
    html: `<blockquote cite="${escapeHtml(url)}">${blocks}</blockquote><p>— ${link}${site}</p>`,
  };
}
