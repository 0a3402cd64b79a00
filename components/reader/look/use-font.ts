import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { isShipped, type ReadFont } from '../../../utils/core/reading/fonts';
import type { Font } from '../../../utils/core/settings/reader-settings';
import { loadFont } from '../../../utils/page/overlay/fonts';

/** Loads a font that comes with Lede, as far as the letters of what is shown need it. */
export function useFont(shown: RefObject<HTMLElement | null>, font: Font, html: string, readFont: ReadFont): void {
  useEffect(() => {
    const view = shown.current?.ownerDocument.defaultView;
    if (!view || !isShipped(font)) return undefined;
    return loadFont(view, font, shown.current?.textContent ?? '', readFont);
  }, [font, html, readFont]);
}
