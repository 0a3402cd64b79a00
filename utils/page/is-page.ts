/** Drawings and data that the browser shows by themselves are no pages: nothing can be read in them or laid over them. */
export const isPage = (document: Document): boolean =>
  document.createElement('div') instanceof (document.defaultView ?? globalThis).HTMLElement;
