/** More than this and a page is an archive or an attack; parsing it would hold the tab for seconds. */
const MAX_ELEMENTS = 20_000;
const MAX_CHARACTERS = 3_000_000;

const CONTROLS = 'form,input,select,textarea,button,output,fieldset,object,embed,iframe,img';

/**
 * A copy of the page that is safe to walk and to change, or null where the page is too large to parse.
 * Names and ids of form controls go: `<input name=parentNode>` would shadow the DOM's own property and
 * make a walk throw or never end.
 */
export function prepare(doc: Document): Document | null {
  if (doc.getElementsByTagName('*').length > MAX_ELEMENTS) return null;
  if ((doc.documentElement.textContent?.length ?? 0) > MAX_CHARACTERS) return null;
  const clone = doc.cloneNode(true) as Document;
  for (const control of clone.querySelectorAll(CONTROLS)) {
    control.removeAttribute('name');
    control.removeAttribute('id');
  }
  return clone;
}
