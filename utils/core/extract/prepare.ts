/** More than this and a page is an archive or an attack; parsing it would hold the tab for seconds. */
const MAX_ELEMENTS = 20_000;
const MAX_CHARACTERS = 3_000_000;

const CONTROLS = ':is(form,input,select,textarea,button,output,fieldset,object,embed,iframe,img):is([name],[id])';
const NOT_READ = 'script:not([type*="ld+json" i]),style,template';

/**
 * A copy of the page that is safe to walk and to change, or null where the page is too large to parse.
 * Names and ids of form controls go: `<input name=parentNode>` would shadow the DOM's own property and
 * make a walk throw or never end. Scripts and styles go too: nobody reads them, and the
 * copy is copied again.
 * @param originals is filled with the node of `doc` behind each element and text of the copy, where it is given
 */
export function prepare(doc: Document, originals?: Map<Node, Node>): Document | null {
  // A page can name a form or picture "body" or "cloneNode" and shadow the document's own; its prototype stays whole.
  const native: Document = Object.getPrototypeOf(doc);
  if (native.getElementsByTagName.call(doc, '*').length > MAX_ELEMENTS) return null;
  const clone = native.cloneNode.call(doc, true) as Document;
  if (originals) pair(doc, clone, originals);
  for (const control of clone.querySelectorAll(CONTROLS)) {
    control.removeAttribute('name');
    control.removeAttribute('id');
  }
  for (const element of clone.querySelectorAll(NOT_READ)) element.remove();
  if ((clone.documentElement?.textContent?.length ?? 0) > MAX_CHARACTERS) return null;
  return clone;
}

/** A copy has its nodes in the order of the original. */
function pair(doc: Document, clone: Document, originals: Map<Node, Node>): void {
  const native: Document = Object.getPrototypeOf(doc);
  const [from, to] = [native.createTreeWalker.call(doc, doc, 5), native.createTreeWalker.call(clone, clone, 5)];
  for (let node = to.nextNode(), original = from.nextNode(); node && original; ) {
    originals.set(node, original);
    node = to.nextNode();
    original = from.nextNode();
  }
}
