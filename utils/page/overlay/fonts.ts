import { familyOf, filesOf, type ReadFont, type ShippedFont } from '../../core/reading/fonts';

/**
 * Loads a shipped face into a document once it is chosen. From bytes, not an address: a page's policy forbids the
 * addresses of an extension, and a face in a shadow root's style sheet is not looked at.
 * @param text what will be set in it: files for other scripts are left alone
 * @returns takes the face out of the document again
 */
export function loadFont(
  window: Window & typeof globalThis,
  font: ShippedFont,
  text: string,
  read: ReadFont,
): () => void {
  const added: FontFace[] = [];
  let isOver = false;
  for (const { file, weight, style, unicodeRange } of filesOf(font, text)) {
    read(file)
      .then((bytes) => {
        if (!bytes || isOver) return;
        const face = new window.FontFace(familyOf(font), bytes, { weight, style, unicodeRange, display: 'swap' });
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
