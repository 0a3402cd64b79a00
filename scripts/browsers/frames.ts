/** What one watched selector looked like over the frames painted since the page began. */
export interface Watched {
  /** Frames in which the first match was visible. */
  visible: number;
  /** Frames in which it was in the document at all. */
  present: number;
  /** Every distance from the top of the document at which the first match was painted, in pixels. */
  tops: number[];
}

export interface Frames {
  frames: number;
  watched: Record<string, Watched>;
  /** Cumulative layout shift; null where the browser does not measure it. */
  shift: number | null;
}

/**
 * The script that watches, to be run before the page's own (see `inject` of serveSites).
 * It looks right before each frame is painted: what is visible then, a person will see.
 * @param selectors what to watch; of several matches the first counts as present, any counts as visible
 */
export function watchFrames(selectors: readonly string[]): string {
  return `(${watch})(${JSON.stringify(selectors)});`;
}

/** Reads in the page what the script has seen; pass it to `evaluate`. */
export function readFrames(): Frames {
  return (globalThis as unknown as { ledeFrames: Frames }).ledeFrames;
}

function watch(selectors: string[]): void {
  const seen: Frames = { frames: 0, watched: {}, shift: null };
  for (const selector of selectors) seen.watched[selector] = { visible: 0, present: 0, tops: [] };
  (globalThis as unknown as { ledeFrames: Frames }).ledeFrames = seen;

  const isVisible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const look = () => {
    seen.frames++;
    for (const [selector, watched] of Object.entries(seen.watched)) {
      const matches = [...document.querySelectorAll(selector)];
      const [first] = matches;
      if (!first) continue;
      watched.present++;
      if (matches.some(isVisible)) watched.visible++;
      const top = Math.round(first.getBoundingClientRect().top + scrollY);
      if (isVisible(first) && !watched.tops.includes(top)) watched.tops.push(top);
    }
  };
  // A resize observer speaks after every frame callback and right before the paint: what it sees is painted.
  const beforePaint = new ResizeObserver(look);
  const onFrame = () => {
    if (document.documentElement) {
      beforePaint.disconnect();
      beforePaint.observe(document.documentElement);
    }
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);

  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
        if (!hadRecentInput) seen.shift = (seen.shift ?? 0) + value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }
}
