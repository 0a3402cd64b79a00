import type { Translate } from '../../../utils/core/strings';
import { copyText } from './deliver';
import { makeCard } from './embeds';

/** Longest side, in px, of what is an icon rather than a picture to look at. */
const ICON = 64;

/**
 * Gives the story's own elements what a reader needs of them: tables that scroll by themselves, code with a copy
 * button, pictures that open by keyboard, a mark on pictures that could not be loaded.
 * @param content the rendered story
 * @param newTabs true where following a link must not replace the reader
 */
export function enhance(content: HTMLElement, t: Translate, newTabs: boolean): void {
  for (const table of content.querySelectorAll('table')) wrapTable(table, t);
  for (const code of content.querySelectorAll('pre')) addCopyButton(code, t);
  for (const image of content.querySelectorAll('img')) prepareImage(image, t);
  for (const label of content.querySelectorAll('figure > figcaption:only-child')) makeCard(label, t, newTabs);
  for (const list of content.querySelectorAll('ul, ol')) list.setAttribute('role', 'list');
  if (!newTabs) return;
  for (const link of content.querySelectorAll('a[href]:not([href^="#"])')) link.setAttribute('target', '_blank');
}

function wrapTable(table: HTMLTableElement, t: Translate): void {
  if (table.parentElement?.closest('table')) return;
  const wrapper = table.ownerDocument.createElement('div');
  wrapper.className = 'table';
  wrapper.tabIndex = 0;
  wrapper.setAttribute('role', 'group');
  wrapper.setAttribute('aria-label', table.caption?.textContent?.trim() || t('readerTable'));
  table.replaceWith(wrapper);
  wrapper.append(table);
}

function addCopyButton(code: HTMLPreElement, t: Translate): void {
  const { ownerDocument: document } = code;
  const frame = document.createElement('div');
  const button = document.createElement('button');
  frame.className = 'code';
  button.type = 'button';
  button.className = 'code-copy';
  button.textContent = t('readerCopy');
  button.addEventListener('click', () => {
    const copied = copyText(document, { text: code.textContent });
    copied.then((ok) => {
      if (ok) button.textContent = t('readerCopied');
    });
  });
  code.tabIndex = 0;
  code.replaceWith(frame);
  frame.append(code, button);
}

function prepareImage(image: HTMLImageElement, t: Translate): void {
  const size = Math.max(Number(image.getAttribute('width')), Number(image.getAttribute('height')));
  if (!image.hasAttribute('alt')) image.alt = '';
  // A picture that was not kept with its saved article.
  if (!image.hasAttribute('src')) {
    image.classList.add('is-missing');
    return;
  }
  image.addEventListener('error', () => image.classList.add('is-missing'), { once: true });
  if (image.closest('a[href]') || (size > 0 && size <= ICON)) return;
  image.classList.add('is-picture');
  image.tabIndex = 0;
  image.setAttribute('role', 'button');
  image.setAttribute('aria-label', image.alt ? t('readerEnlargeNamed', image.alt) : t('readerEnlarge'));
}
