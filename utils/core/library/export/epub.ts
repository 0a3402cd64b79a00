import { MARK_STYLE } from '../../formats/marked-passages';
import { fromBase64 } from '../../text/base64';
import type { SavedArticle } from '../record/saved-article';
import { escapeXml } from './escape';
import { type ArticleStream, type ExportTools, markedBodyOf } from './tools';
import { toXhtml } from './xhtml';
import type { ZipFile } from './zip';

interface Item {
  id: string;
  file: string;
  type: string;
  properties?: string;
}

interface Chapter {
  file: string;
  title: string;
  lang: string | null;
  dir: 'ltr' | 'rtl';
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
const STYLE = `body { line-height: 1.5; }
h1 { line-height: 1.2; }
.details, .caption, .figcaption { color: #555; font-size: 0.85em; }
.figure { margin: 1em 0; }
.dd { margin-left: 1.5em; }
img { max-width: 100%; }
pre { white-space: pre-wrap; }
td, th { border: 1px solid #999; padding: 0.2em 0.5em; }
${MARK_STYLE.replaceAll('}', '}\n')}`;
const PICTURE = /^data:(image\/(?:png|jpeg|gif|webp));base64,([a-z\d+/=\s]+)$/i;

/**
 * The files of a book, EPUB 3.3: a cover, contents, a chapter for each story in its own direction. Pictures that lie in a
 * story come along; those on the web may not be named by a book, their descriptions stand in their place.
 */
export async function* toEpub(articles: ArticleStream, tools: ExportTools): AsyncGenerator<ZipFile> {
  const now = tools.now();
  const items: Item[] = [];
  const chapters: Chapter[] = [];
  yield { name: 'mimetype', content: 'application/epub+zip', isPlain: true };
  yield { name: 'META-INF/container.xml', content: CONTAINER };
  yield { name: 'book/style.css', content: STYLE };
  for await (const article of articles) {
    const number = chapters.length + 1;
    const pictures: ZipFile[] = [];
    const keepPicture = (address: string): string | null => {
      const [, type = '', data = ''] = PICTURE.exec(address) ?? [];
      if (!type) return null;
      const file = `pictures/${number}-${pictures.length + 1}.${type.slice(6).replace('jpeg', 'jpg')}`;
      items.push({ id: `picture-${number}-${pictures.length + 1}`, file, type: type.toLowerCase() });
      pictures.push({
        name: `book/${file}`,
        content: fromBase64(data) ?? new Uint8Array(),
      });
      return file;
    };
    const body = toXhtml(markedBodyOf(article, tools), { keepPicture });
    const { lang, dir } = article;
    // A page without a name is known by its address: no entry of a book may be empty.
    const title = article.title.trim() || article.url;
    const file = `story-${number}.xhtml`;
    chapters.push({ file, title, lang, dir });
    items.push({ id: `story-${number}`, file, type: 'application/xhtml+xml' });
    yield { name: `book/${file}`, content: chapterPage({ ...article, title }, body) };
    yield* pictures;
  }
  const direction = chapters.filter(({ dir }) => dir === 'rtl').length > chapters.length / 2 ? 'rtl' : 'ltr';
  const lang = sharedLanguageOf(chapters);
  yield { name: 'book/cover.svg', content: coverPicture(tools.title, chapters, now) };
  const cover = `<section epub:type="cover"><img src="cover.svg" alt="${escapeXml(tools.title)}"/></section>`;
  yield { name: 'book/cover.xhtml', content: page(tools.title, lang, 'ltr', cover) };
  yield { name: 'book/contents.xhtml', content: page(tools.title, lang, direction, contents(tools.title, chapters)) };
  yield { name: 'book/book.opf', content: packageFile(tools.title, lang, direction, now, items) };
}

function page(title: string, lang: string | null, dir: string, body: string): string {
  const language = lang ? ` lang="${escapeXml(lang)}" xml:lang="${escapeXml(lang)}"` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${language} dir="${dir}">
<head><meta charset="utf-8"/><title>${escapeXml(title) || '-'}</title><link rel="stylesheet" href="style.css"/></head>
<body dir="${dir}">
${body}
</body>
</html>
`;
}

function chapterPage({ title, byline, siteName, published, url, lang, dir }: SavedArticle, body: string): string {
  const details = [byline, siteName, published?.slice(0, 10)]
    .filter((detail) => detail)
    .map((detail) => escapeXml(detail ?? ''));
  const link = `<a href="${escapeXml(url)}">${escapeXml(new URL(url).hostname)}</a>`;
  const head = `<h1>${escapeXml(title)}</h1>\n<p class="details">${[...details, link].join(' · ')}</p>\n`;
  return page(title, lang, dir, head + body);
}

function contents(title: string, chapters: readonly Chapter[]): string {
  const entries = chapters.map(
    (chapter) => `<li><a href="${chapter.file}" dir="${chapter.dir}">${escapeXml(chapter.title)}</a></li>`,
  );
  return `<nav epub:type="toc" id="toc"><h1>${escapeXml(title)}</h1>\n<ol>\n${entries.join('\n')}\n</ol></nav>`;
}

/** A sheet with one bold line on top: Lede's mark, and what the book holds. */
function coverPicture(title: string, chapters: readonly Chapter[], now: Date): string {
  const lines = chapters.slice(0, 8).map(({ title: line }, at) => {
    const text = line.length > 42 ? `${line.slice(0, 41)}…` : line;
    return `<text x="300" y="${420 + at * 44}" font-size="22" fill="#5b5953" text-anchor="middle">${escapeXml(text)}</text>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 900">
<rect width="600" height="900" fill="#fbfaf7"/><rect x="60" y="80" width="480" height="14" fill="#8a2b1d"/>
<text x="300" y="220" font-size="48" font-weight="bold" fill="#1b1b1a" text-anchor="middle">${escapeXml(title)}</text>
<text x="300" y="280" font-size="24" fill="#5b5953" text-anchor="middle">${now.toISOString().slice(0, 10)}</text>
${lines.join('\n')}
</svg>
`;
}

function packageFile(title: string, lang: string | null, direction: string, now: Date, items: readonly Item[]): string {
  const fixed: Item[] = [
    { id: 'contents', file: 'contents.xhtml', type: 'application/xhtml+xml', properties: 'nav' },
    { id: 'cover', file: 'cover.xhtml', type: 'application/xhtml+xml' },
    { id: 'cover-picture', file: 'cover.svg', type: 'image/svg+xml', properties: 'cover-image' },
    { id: 'style', file: 'style.css', type: 'text/css' },
  ];
  const manifest = [...fixed, ...items].map(({ id, file, type, properties }) => {
    const kind = properties ? ` properties="${properties}"` : '';
    return `<item id="${id}" href="${file}" media-type="${type}"${kind}/>`;
  });
  const stories = items.filter(({ id }) => id.startsWith('story-')).map(({ id }) => `<itemref idref="${id}"/>`);
  const modified = now.toISOString().replace(/\.\d+Z$/, 'Z');
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book-id">urn:lede:${now.getTime()}-${items.length}</dc:identifier>
<dc:title>${escapeXml(title)}</dc:title>
<dc:language>${escapeXml(lang ?? 'und')}</dc:language>
<meta property="dcterms:modified">${modified}</meta>
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine page-progression-direction="${direction}">
<itemref idref="cover"/>
<itemref idref="contents"/>
${stories.join('\n')}
</spine>
</package>
`;
}

/** The language most stories are in. */
function sharedLanguageOf(chapters: readonly Chapter[]): string | null {
  const counts = new Map<string, number>();
  for (const { lang } of chapters) if (lang) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
