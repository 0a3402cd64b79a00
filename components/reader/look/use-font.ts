import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ReadFont } from '../../../utils/core/reading/fonts';
import type { ReaderSettings } from '../../../utils/core/settings/reader-settings';
import { loadFont } from '../../../utils/page/overlay/fonts';

/** Loads a font that comes with Lede, as far as the letters of what is shown need it, or the reader's own. */
export function useFont(
  shown: RefObject<HTMLElement | null>,
  { font, fontFile }: ReaderSettings,
  html: string,
  readFont: ReadFont,
): void {
  useEffect(() => {
    const view = shown.current?.ownerDocument.defaultView;
    return view ? loadFont(view, font, shown.current?.textContent ?? '', readFont) : undefined;
  }, [font, fontFile, html, readFont]);
}
