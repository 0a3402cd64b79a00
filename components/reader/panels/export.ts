import { escapeHtml } from '../../../utils/core/formats/escape-html';
import { toMarkdown } from '../../../utils/core/formats/markdown';
import { markPassages, notesAsHtml } from '../../../utils/core/formats/marked-passages';
import { toPlainText } from '../../../utils/core/formats/plain-text';
import { toSingleHtml } from '../../../utils/core/formats/single-html';
import { passagesAsMarkdown } from '../../../utils/core/library/export/passages';
import { parseApart } from '../../../utils/core/sanitise/markup';
import { copyText, saveFile } from '../story/deliver';
import type { Story } from '../story/story';
import type { Export } from './MorePanel';

const TYPES: Record<Export, { type: string; extension: string }> = {
  markdown: { type: 'text/markdown', extension: 'md' },
  text: { type: 'text/plain', extension: 'txt' },
  html: { type: 'text/html', extension: 'html' },
};
/** Longest name of a file, characters without the extension. */
const NAME = 80;

/** Puts the story on the clipboard; false where the browser refused. */
export function copyStory(document: Document, story: Story, format: Export): Promise<boolean> {
  const text = write(story, format);
  return copyText(document, format === 'html' ? { text, html: story.html } : { text });
}

/** Offers the story as a file named after its title. */
export function saveStory(document: Document, story: Story, format: Export): void {
  const { type, extension } = TYPES[format];
  const name = story.title
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, NAME);
  saveFile(document, `${name || 'article'}.${extension}`, type, writeWithMarks(story, format));
}

/** Works on the story as extracted: what the reader added to its rendering, or a translator changed, stays out. */
function write(story: Story, format: Export): string {
  const { body } = parseApart(story.html);
  if (format === 'markdown') return toMarkdown(story, body);
  return format === 'text' ? toPlainText(story, body) : toSingleHtml(story);
}

/** What is kept in a file has what was marked and noted too; what goes over the clipboard, where a page may listen, has not. */
function writeWithMarks(story: Story, format: Export): string {
  const { highlights = [] } = story;
  if (highlights.length === 0 || format === 'text') return write(story, format);
  if (format === 'markdown') return `${write(story, format)}\n---\n\n${passagesAsMarkdown(highlights)}\n`;
  const { body } = parseApart(story.html);
  const notes = notesAsHtml(markPassages(body, highlights), escapeHtml);
  return toSingleHtml({ ...story, html: body.innerHTML + notes });
}
