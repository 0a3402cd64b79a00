import { MARK_STYLE } from '../../formats/marked-passages';
import type { SavedArticle } from '../record/saved-article';
import { csvRow, escapeXml } from './escape';
import { type ArticleStream, type ExportTools, illustratedHtmlOf, markedBodyOf, safeHtmlOf } from './tools';

/** The name Lede's own files carry, and the version of their layout. */
export const LEDE_FORMAT = 'lede-library';
const LEDE_VERSION = 1;

/** Everything, to be read again by Lede. */
export async function* toLedeJson(articles: ArticleStream, tools: ExportTools): AsyncGenerator<string> {
  const head = { format: LEDE_FORMAT, version: LEDE_VERSION, exported: tools.now().toISOString() };
  yield `${JSON.stringify(head).slice(0, -1)},"articles":[`;
  let isFirst = true;
  for await (const article of articles) {
    yield `${isFirst ? '\n' : ',\n'}${JSON.stringify({ ...article, html: safeHtmlOf(article, tools) })}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

/** Links for browsers and bookmark services. */
export async function* toNetscape(articles: ArticleStream, tools: ExportTools): AsyncGenerator<string> {
  yield '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n';
  yield `<TITLE>${escapeXml(tools.title)}</TITLE>\n<H1>${escapeXml(tools.title)}</H1>\n<DL><p>\n`;
  for await (const article of articles) {
    const { url, title, tags, isArchived, excerpt } = article;
    const state = `TOREAD="${isArchived ? 0 : 1}" TAGS="${escapeXml(tags.join(','))}"`;
    yield `<DT><A HREF="${escapeXml(url)}" ADD_DATE="${secondsOf(article)}" ${state}>${escapeXml(title)}</A>\n`;
    if (excerpt) yield `<DD>${escapeXml(excerpt)}\n`;
  }
  yield '</DL><p>\n';
}

/** Links in the layout of Pocket's export, which most programs read. */
export async function* toCsv(articles: ArticleStream): AsyncGenerator<string> {
  yield csvRow(['title', 'url', 'time_added', 'tags', 'status']);
  for await (const article of articles) {
    const { title, url, tags, isArchived } = article;
    yield csvRow([title, url, String(secondsOf(article)), tags.join('|'), isArchived ? 'archive' : 'unread']);
  }
}

/** One page with all stories, for any browser. */
export async function* toHtmlPage(articles: ArticleStream, tools: ExportTools): AsyncGenerator<string> {
  const policy = "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'";
  yield `<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta name="viewport" content="width=device-width, initial-scale=1">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<title>${escapeXml(tools.title)}</title>\n`;
  yield `<style>${STYLE}</style>\n</head>\n<body>\n`;
  for await (const article of articles) {
    const { url, title, byline, siteName, published, lang, dir } = article;
    const details = [byline, siteName, published].filter((detail) => detail !== null).map(escapeXml);
    const link = `<a href="${escapeXml(url)}">${escapeXml(url)}</a>`;
    const isMarked = article.highlights.length > 0;
    const story = isMarked ? markedBodyOf(article, tools).innerHTML : illustratedHtmlOf(article, tools);
    yield `<article${lang ? ` lang="${escapeXml(lang)}"` : ''} dir="${dir}">\n<h1>${escapeXml(title)}</h1>\n`;
    yield `<p class="details">${[...details, link].join(' · ')}</p>\n${story}\n</article>\n`;
  }
  yield '</body>\n</html>\n';
}

const STYLE =
  'body{max-width:36em;margin:2em auto;padding:0 1em;font:18px/1.6 Georgia,serif}img{max-width:100%;height:auto}' +
  'article{margin-bottom:6em}.details{color:#5b5953;font-size:.85em}pre{overflow-x:auto}' +
  MARK_STYLE;

const secondsOf = ({ saved }: SavedArticle): number => Math.floor(new Date(saved).getTime() / 1000) || 0;
