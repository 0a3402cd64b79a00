import type { PageUnderTest } from './browser-under-test';

interface Sight {
  isSeen(selector: string): boolean;
  /** Frames in which the watched piece was in sight. */
  frames: number;
}

declare const ledeSight: Sight;

/**
 * Watches one piece of a page in every frame; the script goes first into the page.
 * @param selector an expression that gives a selector, or nothing
 */
export const watchSight = (selector: string): string => `(${watch})(${selector});`;

/** Whether anything of what a selector names, its shadow root included, is to be seen; `js:` opens an expression instead. */
export const isSeen = (page: PageUnderTest, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => ledeSight.isSeen(wanted), selector);

/** In how many frames the watched piece was seen. */
export const framesSeen = (page: PageUnderTest): Promise<number> => page.evaluate(() => ledeSight.frames);

function watch(watched: string | undefined): void {
  const find = (selector: string): Element[] =>
    selector.startsWith('js:')
      ? [Function(`return ${selector.slice(3)}`)()].flat().filter(Boolean)
      : [...document.querySelectorAll(selector)];
  const shows = (element: Element) => {
    const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
    return (
      width > 1 &&
      height > 1 &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      bottom > 0 &&
      right > 0 &&
      left < innerWidth &&
      top < Math.max(innerHeight, document.documentElement.scrollHeight)
    );
  };
  const isShown = (element: Element) =>
    element.isConnected &&
    [element, ...[...(element.shadowRoot ?? element).querySelectorAll('*')].slice(0, 40)]
      .filter(({ nodeName }) => !/^(?:STYLE|SCRIPT|LINK|TEMPLATE)$/.test(nodeName))
      .some(shows);
  const sight: Sight = {
    frames: 0,
    isSeen(selector) {
      try {
        return find(selector).some(isShown);
      } catch {
        return false;
      }
    },
  };
  Object.assign(globalThis, { ledeSight: sight });
  if (!watched) return;
  // A resize observer speaks after every frame callback and right before the paint: what it sees is painted.
  const beforePaint = new ResizeObserver(() => {
    if (sight.isSeen(watched)) sight.frames++;
  });
  const onFrame = () => {
    beforePaint.disconnect();
    if (document.documentElement) beforePaint.observe(document.documentElement);
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
