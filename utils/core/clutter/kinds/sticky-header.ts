import { parentOf, textOf } from '../../dom';
import { normalise } from '../../words/match';
import type { Rule } from '../findings/rule';
import { mayHide } from '../signs/boxes';

/** What may stand in the bar beside the label and the title, in characters. */
const BESIDE = 30;

/** A bar that repeats the headline while the reader scrolls: "Reading: …". The site's own menu beside it stays. */
export const stickyHeader: Rule = {
  kind: 'sticky-header',
  where: 'article',
  *find(page) {
    const title = normalise(textOf(page.story?.heading));
    if (title.length < 10) return;
    for (const { element, text } of page.labels.get('reading') ?? []) {
      let bar: Element | null = null;
      for (let box: Element | null = element; box && mayHide(box, page); box = parentOf(box)) {
        const inside = normalise(textOf(box));
        if (inside.length > title.length + text.length + BESIDE) break;
        if (inside.includes(title)) bar = box;
      }
      if (bar) yield { elements: [bar], reason: 'reading-bar', confidence: 0.85 };
    }
  },
};
