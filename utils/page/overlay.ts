/** A layer of Lede's over a page. */
export interface Overlay {
  /** Where to draw: inside an open shadow root, so that translators and dictionaries find the text. */
  mount: HTMLElement;
  close(): void;
}

/**
 * Lays an empty layer over the page, beside its body: no style of the page reaches in, none of ours out.
 * @param css the layer's whole style sheet; a style element, since a page's policy does not bind one of an extension's
 * @param outer a style sheet for the page itself as long as the layer lies there
 */
export function openOverlay(document: Document, css: string, outer?: string): Overlay {
  const host = document.createElement('div');
  host.dataset.place = 'overlay';
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const mount = document.createElement('div');
  root.append(style, mount);
  if (outer) host.append(Object.assign(document.createElement('style'), { textContent: outer }));
  document.documentElement.append(host);
  return { mount, close: () => host.remove() };
}
