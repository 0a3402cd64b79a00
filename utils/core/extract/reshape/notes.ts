const INLINE_NOTE = 'label[for] + input[type="checkbox"] + *';

/** Links to notes that are written with the page's whole address; notes that a page folds into the sentence itself. */
export function reshapeNotes(copy: Document, url: string): void {
  const here = URL.canParse(url) ? new URL(url).pathname : null;
  if (here && here.length > 1) {
    for (const link of copy.querySelectorAll('a[href*="#"]:not([href^="#"])')) {
      const href = link.getAttribute('href') ?? '';
      if (!URL.canParse(href, url)) continue;
      const address = new URL(href, url);
      // An address that differs in its host alone is the page's under its other name: it has the anchor.
      const anchor = address.pathname === here && address.hash.length > 1 ? address.hash : null;
      if (anchor && findAnchor(copy, anchor.slice(1))) link.setAttribute('href', anchor);
    }
  }
  let count = 0;
  for (const note of copy.querySelectorAll(INLINE_NOTE)) {
    const box = note.previousElementSibling;
    const label = box?.previousElementSibling;
    const block = note.closest('p,li,dd,blockquote,td');
    if (!box || !label || !block || (note.nodeName !== 'SPAN' && note.nodeName !== 'SMALL')) continue;
    count++;
    const mark = copy.createElement('sup');
    const link = copy.createElement('a');
    link.setAttribute('href', `#side-${count}`);
    link.append(String(count));
    mark.append(link);
    label.replaceWith(mark);
    box.remove();
    const paragraph = copy.createElement('p');
    paragraph.id = `side-${count}`;
    paragraph.append(...note.childNodes);
    note.remove();
    block.after(paragraph);
  }
}

/** The element a fragment leads to; fragments in other scripts are percent-coded. */
export function findAnchor(doc: Document, fragment: string): Element | null {
  return doc.getElementById(fragment) ?? doc.getElementById(decoded(fragment));
}

/** A fragment as its element's id is written. */
export function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
