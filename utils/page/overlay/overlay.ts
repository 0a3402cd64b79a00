import { trustedOnly } from '../trusted';

/** A layer of Lede's over a page. */
export interface Overlay {
  /** Where to draw: inside an open shadow root, so that translators and dictionaries find the text. */
  mount: HTMLElement;
  close(): void;
}

/** All such layers of a page. */
export const LAYERS = 'html > [data-place]';

interface OverlayOptions {
  /** A style sheet for the page itself as long as the layer lies there. */
  outer?: string;
  /** The page took the layer away, or its document is another; called once. */
  onTaken?(): void;
}

/**
 * Lays an empty layer over the page, beside its body: no style of the page reaches in, none of ours out.
 * @param css the layer's whole style sheet; a style element, since a page's policy does not bind one of an extension's
 */
export function openOverlay(document: Document, css: string, { outer, onTaken }: OverlayOptions = {}): Overlay {
  const host = document.createElement('div');
  host.dataset.place = 'overlay';
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const mount = document.createElement('div');
  trustedOnly(root);
  root.append(style, mount);
  if (outer) host.append(Object.assign(document.createElement('style'), { textContent: outer }));
  document.documentElement.append(host);
  const watch = new MutationObserver(() => {
    if (host.isConnected) return;
    watch.disconnect();
    onTaken?.();
  });
  watch.observe(document, { childList: true });
  watch.observe(document.documentElement, { childList: true });
  return {
    mount,
    close() {
      watch.disconnect();
      host.remove();
    },
  };
}
