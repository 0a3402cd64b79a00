/** Does something once a page is parsed: at once where it is. */
export function whenParsed(document: Document, signal: AbortSignal, then: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then, { once: true, signal });
  else then();
}

/** Does something once a page is loaded, with all its styles and pictures: at once where it is. */
export function whenLoaded(window: Window, document: Document, signal: AbortSignal, then: () => void): void {
  if (document.readyState === 'complete') then();
  else window.addEventListener('load', then, { once: true, signal });
}
