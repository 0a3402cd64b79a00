import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { ownStyle } from '../../../utils/core/reading/own-style';

/** Sets stories by the reader's own style sheet too, where it can be used. */
export function useOwnStyle(shown: RefObject<HTMLElement | null>, typed: string): void {
  useEffect(() => {
    const root = shown.current?.getRootNode();
    const css = ownStyle(typed);
    if (!css || !typed.trim()) return undefined;
    if (root instanceof ShadowRoot) {
      const style = root.ownerDocument.createElement('style');
      style.textContent = css;
      root.append(style);
      return () => style.remove();
    }
    if (!(root instanceof Document)) return undefined;
    // The policy of our own pages knows no style elements.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [typed]);
}
