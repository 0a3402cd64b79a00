import { boxAround, mayHide, overWrappers } from './boxes';
import type { Page } from './page';
import type { Rule } from './rule';

const VENDORS =
  '#disqus_thread,#comments.comments-area,#respond.comment-respond,.fb-comments,[id^=hyvor-talk],[id^=coral_thread],#coral_talk_stream,[data-spotim-module],[data-spot-im-module-default-area],#viafoura,[class*=openweb],.commento,#remark42,#cusdis_thread';

/** A comment form with its notes says this much at the most, in characters. */
const FORM_LIMIT = 1500;

/** Comments and the form to write one. Other readers' words may be long: only vendors and forms are judged, never prose. */
export const comments: Rule = {
  kind: 'comments',
  where: 'article',
  *find(page) {
    for (const element of page.all(VENDORS)) {
      if (isBelowStory(element, page)) yield { elements: [element], reason: 'comments-vendor', confidence: 0.9 };
    }
    const labels = page.labels.get('comments') ?? [];
    for (const field of page.all('textarea')) {
      const form = formAround(field, page, labels);
      if (form) yield { elements: [form], reason: 'comments-form', confidence: 0.9 };
    }
    for (const { element } of labels) {
      if (element.closest('nav,p') || !isBelowStory(element, page)) continue;
      const box = boxAround(
        element,
        page,
        (counted, candidate) =>
          counted.chars <= FORM_LIMIT && candidate.querySelector('a,button,textarea,iframe') !== null,
      );
      if (box && page.measure(box)?.paragraphs === 0)
        yield { elements: [box], reason: 'comments-label', confidence: 0.75 };
    }
  },
};

/** The outermost box around a text field that still speaks of comments and nothing else. */
function formAround(field: Element, page: Page, labels: readonly { element: Element }[]): Element | null {
  let found: Element | null = null;
  for (let box = field.parentElement; box && mayHide(box, page); box = box.parentElement) {
    const counted = page.measure(box);
    if (!counted || counted.chars > FORM_LIMIT || counted.headlines > 2) break;
    const inner = box;
    const own = labels.filter(({ element }) => inner.contains(element)).length;
    if (own > 0 && (!found || own > labels.filter(({ element }) => found?.contains(element)).length)) found = box;
  }
  return found && overWrappers(found, page);
}

function isBelowStory(element: Element, page: Page): boolean {
  const { story } = page;
  return !story || (story.root.compareDocumentPosition(element) & 4) !== 0;
}
