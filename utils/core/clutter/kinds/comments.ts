import { closest, holds, matches, nameOf, native, parentOf, select, selectAll } from '../../dom';
import type { Rule } from '../findings/rule';
import type { Label, Page } from '../look/page';
import { mayHide, overWrappers } from '../signs/boxes';
import { linksOf } from '../signs/links';
import { tokensOf } from '../signs/tokens';

const VENDORS =
  '#disqus_thread,#comments.comments-area,#respond.comment-respond,.fb-comments,[id^=hyvor-talk],[id^=coral_thread],#coral_talk_stream,[data-spotim-module],[data-spot-im-module-default-area],#viafoura,[class*=openweb],.commento,#remark42,#cusdis_thread';
/** Boxes that sites name after the talk in them. */
const NAMED = '[id*=comment i],[class*=comment i],[id*=discussion i],[class*=discussion i]';
const NAMES: ReadonlySet<string> = new Set(['comments', 'commentlist', 'commentslist', 'commentarea', 'discussion']);
const ENTRY = '[class*=comment i],[itemprop=comment],[id^=comment]';
/** A comment form with its notes says this much at the most, in characters. */
const FORM_LIMIT = 1500;

/** Comments and the form to write one, behind the story's end. */
export const comments: Rule = {
  kind: 'comments',
  where: 'article',
  *find(page) {
    if (!page.story) return;
    for (const element of page.all(VENDORS)) {
      if (isBehind(element, page)) yield { elements: [element], reason: 'comments-vendor', confidence: 0.9 };
    }
    for (const element of page.all(NAMED)) {
      if (isTalk(element, page)) yield { elements: [element], reason: 'comments-list', confidence: 0.8 };
    }
    const labels = page.labels.get('comments') ?? [];
    for (const field of page.all('textarea')) {
      const form = formAround(field, page, labels);
      if (form) yield { elements: [form], reason: 'comments-form', confidence: 0.9 };
    }
    for (const { element } of labels) {
      if (closest(element, 'nav,p') || !isBehind(element, page)) continue;
      const box = boxOf(element, page);
      if (box) yield { elements: [box], reason: 'comments-label', confidence: 0.75 };
    }
  },
};

/** A named box with entries that are comments: each with who wrote it or when, or a form to add one. */
function isTalk(box: Element, page: Page): boolean {
  if (/^(?:A|BUTTON|P|SPAN|LI|BODY|H[1-6])$/.test(nameOf(box)) || !isBehind(box, page)) return false;
  const tokens = tokensOf(box);
  if (![...tokens].some((token) => NAMES.has(token))) return false;
  if (select(box, 'textarea')) return true;
  let entries = 0;
  for (const entry of selectAll(box, ENTRY)) {
    if (select(entry, 'time,[class*=author i],[class*=date i],[class*=reply i]') && ++entries > 1) return true;
  }
  return false;
}

/** The outermost box around a text field that still speaks of comments and nothing else. */
function formAround(field: Element, page: Page, labels: readonly Label[]): Element | null {
  if (!isBehind(field, page)) return null;
  let found: Element | null = null;
  let most = 0;
  for (let box = parentOf(field); box && mayHide(box, page); box = parentOf(box)) {
    if (!page.measure(box, FORM_LIMIT) || linksOf(box, page).stories > 2) break;
    const inner = box;
    const own = labels.filter(({ element }) => holds(inner, element)).length;
    if (own > most) found = box;
    most = Math.max(most, own);
  }
  return found && overWrappers(found, page);
}

/** The box a label heads: something to press or to write in, and nothing of the story's. */
function boxOf(label: Element, page: Page): Element | null {
  for (let box: Element | null = label; box && mayHide(box, page); box = parentOf(box)) {
    const counted = page.measure(box, FORM_LIMIT);
    if (!counted || counted.paragraphs > 0 || linksOf(box, page).stories > 1) return null;
    if (matches(box, 'a,button') || select(box, 'a,button,textarea,iframe'))
      return overWrappers(box, page, counted.chars);
  }
  return null;
}

/** Behind the story's end: neither inside it nor above it. */
function isBehind(element: Element, { story }: Page): boolean {
  return story !== null && (native(story.root).compareDocumentPosition(element) & 28) === 4;
}
