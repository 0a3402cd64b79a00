import { type RowResult, toEntry } from './entry';

/** Pocket's own page: the heading above a list tells whether it was read. */
export function readPocketHtml(doc: Document): RowResult[] {
  const headingOf = once(headingBefore);
  return [...doc.querySelectorAll('li a[href][time_added]')].map((link) => {
    const heading = headingOf(link.closest('ul'));
    return toEntry({
      address: link.getAttribute('href'),
      title: link.textContent,
      saved: link.getAttribute('time_added'),
      tags: (link.getAttribute('tags') ?? '').split(','),
      isArchived: /archive/i.test(heading),
    });
  });
}

/** Instapaper's page: each list stands under the name of its folder. */
export function readInstapaperHtml(doc: Document): RowResult[] {
  const headingOf = once(headingBefore);
  return [...doc.querySelectorAll('li > a[href]')].map((link) => {
    const folder = headingOf(link.closest('ol, ul')).trim();
    return toEntry({
      address: link.getAttribute('href'),
      title: link.textContent,
      tags: /^(?:Unread|Archive|Starred|Liked|)$/.test(folder) ? [] : [folder],
      isArchived: folder === 'Archive',
      isFavourite: folder === 'Starred' || folder === 'Liked',
    });
  });
}

/** The bookmark file of every browser: folders become tags, descriptions excerpts. */
export function readNetscape(doc: Document): RowResult[] {
  const nameOf = once(folderOf);
  return [...doc.querySelectorAll('dt > a[href], dl a[href]')].map((link) => {
    const folder = nameOf(link.closest('dl'));
    return toEntry({
      address: link.getAttribute('href'),
      title: link.textContent,
      saved: link.getAttribute('add_date'),
      tags: [...(link.getAttribute('tags') ?? '').split(','), ...(folder ? [folder] : [])],
      excerpt: descriptionOf(link),
    });
  });
}

export const isPocketHtml = (doc: Document): boolean => doc.querySelector('li a[href][time_added]') !== null;
export const isInstapaperHtml = (doc: Document): boolean => /^Instapaper\b/.test(doc.title);
export const isNetscape = (doc: Document): boolean =>
  doc.querySelector('dl a[href]') !== null || doc.doctype?.name.toLowerCase() === 'netscape-bookmark-file-1';

/** Looks at each list once, however many links it holds. */
function once<T>(look: (list: Element | null) => T): (list: Element | null) => T {
  const known = new Map<Element | null, T>();
  return (list) => {
    const found = known.get(list) ?? look(list);
    known.set(list, found);
    return found;
  };
}

function headingBefore(list: Element | null): string {
  let before = list?.previousElementSibling ?? null;
  while (before && !/^h\d$/i.test(before.localName)) before = before.previousElementSibling;
  return before?.textContent ?? '';
}

/** The heading of the folder a list is. Files leave tags open, so it may stand before the list or around it. */
function folderOf(list: Element | null): string {
  const around = list?.parentElement?.closest('dt')?.querySelector(':scope > h3');
  const before = list?.previousElementSibling;
  const heading = around ?? (before?.localName === 'h3' ? before : null);
  return heading?.textContent?.trim() ?? '';
}

function descriptionOf(link: Element): string {
  const next = link.closest('dt')?.nextElementSibling ?? null;
  const description = next?.localName === 'dd' ? next : null;
  // An unclosed description swallows what follows it.
  return description?.firstChild?.nodeType === 3 ? (description.firstChild.nodeValue ?? '') : '';
}
