import { toMarkdown } from '../../formats/markdown';
import { frontLine } from '../../formats/markdown-text';
import type { SavedArticle } from '../record/saved-article';
import { passagesAsMarkdown } from './passages';
import { type ArticleStream, type ExportTools, safeHtmlOf } from './tools';
import type { ZipFile } from './zip';

/** Longest name of a file, in characters without day and ending. */
const NAME = 80;

/** A Markdown file for each story, named by day and title, with what the reader did in its front matter. */
export async function* toMarkdownFiles(articles: ArticleStream, tools: ExportTools): AsyncGenerator<ZipFile> {
  const names = new Set<string>();
  for await (const article of articles) {
    const { body } = tools.parseHtml(safeHtmlOf(article, tools));
    const content = toMarkdown(article, body).replace(/^---\n/, `---\n${frontOf(article)}`) + highlightsOf(article);
    const name = freeName(article, names);
    names.add(name.toLowerCase());
    yield { name, content };
  }
}

function frontOf({ saved, tags, isArchived, isFavourite, progress }: SavedArticle): string {
  const fields = { saved, tags, archived: isArchived, favourite: isFavourite, progress };
  return Object.entries(fields)
    .map(([name, value]) => `${frontLine(name, value)}\n`)
    .join('');
}

/** What was marked and noted is text, as the library shows it. */
const highlightsOf = ({ highlights }: SavedArticle): string =>
  highlights.length > 0 ? `\n---\n\n${passagesAsMarkdown(highlights)}\n` : '';

function freeName({ saved, title }: SavedArticle, taken: ReadonlySet<string>): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|#^[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, NAME)
    .trim();
  const base = `${saved.slice(0, 10)} ${plain || 'article'}`.replace(/\.+$/, '');
  let name = `${base}.md`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} ${number}.md`;
  return name;
}
