import { familyOf, filesOf, isShipped, OWN_FAMILY, OWN_FONT, type ReadFont } from '../../core/reading/fonts';

/**
 * Loads a shipped face, or the reader's own, into a document once it is chosen; any other is the system's. From bytes, not an address: a page's policy forbids the
 * addresses of an extension, and a face in a shadow root's style sheet is not looked at.
 * @param text what will be set in it: files for other scripts are left alone
 * @returns takes the face out of the document again
 */
export function loadFont(window: Window & typeof globalThis, font: string, text: string, read: ReadFont): () => void {
  const added: FontFace[] = [];
  let isOver = false;
  const family = isShipped(font) ? familyOf(font) : OWN_FAMILY;
  const files = isShipped(font) ? filesOf(font, text) : font === 'file' ? [{ file: OWN_FONT }] : [];
  for (const { file, ...traits } of files) {
    read(file)
      .then((bytes) => {
        if (!bytes || isOver) return;
        const face = new window.FontFace(family, bytes, { ...traits, display: 'swap' });
        added.push(face);
        window.document.fonts.add(face);
      })
      // A face that does not load leaves the one behind it in the list.
      .catch(() => {});
  }
  return () => {
    isOver = true;
    for (const face of added) window.document.fonts.delete(face);
  };
}
