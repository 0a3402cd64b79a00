import type { Article } from '../article';
import { escapeHtml } from './escape-html';
import { MARK_STYLE } from './marked-passages';

type Details = Pick<Article, 'title' | 'byline' | 'siteName' | 'published' | 'url' | 'lang' | 'dir'> & { html: string };

const STYLE =
  'body{max-width:36em;margin:2em auto;padding:0 1em;font:18px/1.6 Georgia,serif}img{max-width:100%;height:auto}' +
  'figure{margin:1.5em 0}figcaption,.details{color:#5b5953;font-size:.85em}pre{overflow-x:auto}' +
  'table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.3em .6em}' +
  MARK_STYLE;

/** The story as one HTML file that needs nothing but its pictures' addresses; runs no scripts wherever it is opened. */
export function toSingleHtml(article: Details): string {
  const { title, byline, siteName, published, url } = article;
  const details = [byline, siteName, published].filter((detail) => detail !== null).map(escapeHtml);
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
  return `<!doctype html>
<html${article.lang ? ` lang="${escapeHtml(article.lang)}"` : ''} dir="${article.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<link rel="canonical" href="${escapeHtml(url)}">
<style>${STYLE}</style>
</head>
<body>
<article>
<h1>${escapeHtml(title)}</h1>
<p class="details">${[...details, link].join(' · ')}</p>
${article.html}
</article>
</body>
</html>
`;
}
