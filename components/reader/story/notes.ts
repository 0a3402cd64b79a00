import { bringIntoView } from '../../../utils/page/reading/bring';

/** Footnote anchors keep this name through the sanitiser. */
const NOTE_LINK = 'a[href^="#lede-note-"]';

/**
 * Opens a footnote under the block that names it, or closes it again; a link back from a note goes to its mark.
 * @param target what was clicked
 * @returns true where the click was on a footnote link
 */
export function followNote(content: HTMLElement, target: Element): boolean {
  const link = target.closest<HTMLAnchorElement>(NOTE_LINK);
  const id = link?.getAttribute('href')?.slice(1);
  const note = id ? content.querySelector(`#${CSS.escape(id)}`) : null;
  if (!link || !note) return link !== null;
  const isBackward = (note.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (isBackward) {
    bringIntoView(content.closest('.scroller') ?? content, note, 'middle');
    return true;
  }
  const block = link.closest('p, li, blockquote, figure, td, dd, h2, h3, h4') ?? link;
  const open = block.nextElementSibling;
  if (open?.matches('.note')) {
    open.remove();
    link.removeAttribute('aria-expanded');
    return true;
  }
  const aside = content.ownerDocument.createElement('aside');
  aside.className = 'note';
  aside.setAttribute('role', 'note');
  aside.append(...[...note.cloneNode(true).childNodes]);
  for (const back of aside.querySelectorAll(NOTE_LINK)) back.remove();
  for (const named of aside.querySelectorAll('[id]')) named.removeAttribute('id');
  block.after(aside);
  link.setAttribute('aria-expanded', 'true');
  return true;
}
