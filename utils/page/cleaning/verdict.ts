import type { Detection } from '../../core/detect/detection';

/** Whether the page is an article, as far as is known by now, and how surely. */
export interface Verdict {
  detection(): Detection;
  /** Whether the page is cleaned as an article: it is one surely enough, or the reader says so. */
  isArticle(): boolean;
  /** Judges the page as it is now; returns whether that changed anything. */
  judge(): boolean;
  /** The reader wants the page cleaned, however unsure Lede is. */
  ask(): void;
}

/** A page that is an article with less confidence is cleaned as one only where the reader asks for it. */
const SURE = 0.65;

export function createVerdict(detect: () => Detection): Verdict {
  let detection = detect();
  let isAskedFor = false;
  const isArticle = () => detection.isArticle && (isAskedFor || detection.confidence >= SURE);
  return {
    detection: () => detection,
    isArticle,
    judge() {
      const before = isArticle();
      detection = detect();
      return before !== isArticle();
    },
    ask() {
      isAskedFor = true;
    },
  };
}
