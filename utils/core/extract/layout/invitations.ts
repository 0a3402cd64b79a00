import type { Box } from './layout';

/** What a box around a field for an address may hold besides it. */
const MOST_WORDS = 80;
const MOST_PROSE = 2;
/** Parts of a page that are more than a box in it. */
const PARTS = new Set('ARTICLE MAIN HEADER BODY'.split(' '));

/** Boxes that ask for the reader's mail address: invitations to a newsletter, to an account, to comment. */
export function findInvitations(body: Element, boxOf: ReadonlyMap<Element, Box>): Box[] {
  const fields = body.querySelectorAll('input[type="email" i]');
  if (fields.length === 0) return [];
  return [...fields].flatMap((field) => {
    let at = field.parentElement;
    while (at && !boxOf.has(at)) at = at.parentElement;
    let box = at && boxOf.get(at);
    if (!box || !isSmall(box)) return [];
    while (box.parent && isSmall(box.parent)) box = box.parent;
    return [box];
  });
}

/** Forms that let readers vote, with the question over them. */
export function findPolls(body: Element, boxOf: ReadonlyMap<Element, Box>): Box[] {
  const forms = new Set([...body.querySelectorAll('input[type="radio" i]')].map((choice) => choice.closest('form')));
  return [...forms].flatMap((form) => {
    let box = form?.querySelector('button,input[type="submit" i]') ? boxOf.get(form) : undefined;
    if (!box || !isSmall(box)) return [];
    // What is around it may be a short story.
    while (box.parent && isSmall(box.parent) && box.parent.prose === box.prose && !PARTS.has(box.parent.tag)) {
      if (box.parent.words > box.words + QUESTION_WORDS) break;
      box = box.parent;
    }
    return [box];
  });
}
/** Over the answers of a poll stands its question. */
const QUESTION_WORDS = 30;

function isSmall({ tag, words, prose, element }: Box): boolean {
  return !PARTS.has(tag) && words <= MOST_WORDS && prose <= MOST_PROSE && !element.querySelector('h1');
}
