import { CLOSED, isProseBlock, UNSEEN } from './hidden';
import type { Block, Box } from './layout';
import { NAME_LIST, namedKinds } from './names';

/** What hides for reasons of its own. */
const APART = new Set([
  'modal',
  'newsletter',
  'comment',
  'related',
  'ad',
  'promo',
  'consent',
  'paywall',
  'share',
  'nav',
  'bio',
]);
/** So much of the folded text may be links. */
const LINKS = 0.3;
/** So many paragraphs of the same container show that the story stands in it. */
const SHOWN = 2;
/** So many closed paragraphs in one box are more than a notice; so many closed boxes built alike are answers. */
const MUCH = 2;
const SEVERAL = 2;

/**
 * Takes for shown what the page folds away in the middle of its text: the rest behind "Continue reading", the panels of
 * tabs. It stands in the container of shown paragraphs, after one of them, with a button beside it or as a panel.
 */
export function unfold(boxes: readonly Box[], blocks: readonly Block[]): void {
  for (const box of boxes) {
    if (box.hidden && box.parent && !box.parent.hidden && isFold(box, box.parent, blocks)) show(box, blocks);
  }
}

function isFold(box: Box, parent: Box, blocks: readonly Block[]): boolean {
  const { element } = box;
  if (element.getAttribute('aria-hidden') === 'true' || element.querySelector('input,textarea,form')) return false;
  if (element.closest('[role="dialog"],[aria-modal],nav,aside,footer,form,header')) return false;
  if (namedKinds(box.name).some((kind) => APART.has(NAME_LIST[kind] ?? ''))) return false;
  const own = blocks.slice(box.first, box.end);
  const chars = own.reduce((sum, block) => sum + block.chars, 0);
  const linkChars = own.reduce((sum, block) => sum + block.linkChars, 0);
  if (linkChars > chars * LINKS) return false;
  const prose = own.filter(isProseBlock).length;
  // What styles alone close may open in any way: it is a part of the page rather than a notice where it is much, or one of several.
  if (element.getAttribute(UNSEEN) === CLOSED) {
    if (isAnswer(element) || (prose > 0 && isOneOfSeveral(box, parent))) return true;
    if (prose >= MUCH && hasShown(parent, box, blocks) >= SHOWN) return true;
  }
  if (prose === 0) return false;
  if (element.getAttribute('role') === 'tabpanel') return hasShown(parent.parent ?? parent, box, blocks) >= SHOWN;
  const beside = [element.previousElementSibling, element.nextElementSibling];
  const hasButton = beside.some((near) => near !== null && isButton(near));
  return hasButton && hasShown(parent, box, blocks) >= SHOWN;
}

/** What a click on the line above opens: the answer of an accordion, the panel of a tab. */
function isAnswer(element: Element): boolean {
  if (/^(?:tabpanel|region)$/.test(element.getAttribute('role') ?? '') || element.closest('details')) return true;
  const line = element.previousElementSibling;
  if (!line || (line.textContent?.trim().length ?? 0) > LINE_LETTERS || /^(?:HEADER|NAV)$/.test(line.nodeName))
    return false;
  return line.nodeName === 'DT' || line.matches(OPENS) || line.querySelector(OPENS) !== null;
}
/** A question has no more letters; what has more holds a heading or a button for reasons of its own. */
const LINE_LETTERS = 200;
/** Built like others that are closed, each with a line of its own before it: questions and answers. */
function isOneOfSeveral({ look }: Box, parent: Box): boolean {
  const around = parent.children.length > 2 ? [parent] : (parent.parent?.children ?? []);
  const alike = around.flatMap(({ children }) =>
    children.filter((child, at) => child.look === look && child.hidden && isLine(children[at - 1])),
  );
  return alike.length >= SEVERAL;
}

const isLine = (box: Box | undefined): boolean => box !== undefined && !box.hidden && box.end - box.first === 1;

const OPENS = 'button,[role="button"],[aria-expanded],[aria-controls],label,summary,h1,h2,h3,h4,h5,h6';

/** Shown paragraphs of a container that stand before a box of it. */
function hasShown(container: Box, box: Box, blocks: readonly Block[]): number {
  return blocks.slice(container.first, box.first).filter(({ isProse: shown }) => shown).length;
}

/** Nothing but a button, or a link that leads nowhere. */
function isButton(element: Element): boolean {
  if (
    element.matches(
      'button,[role="button"],summary,a[href="#"],a[href^="#"],a[href^="javascript:"],a:not([href]),label',
    )
  )
    return true;
  const button = element.querySelector('button,[role="button"],a[href="#"],a[href^="javascript:"],a:not([href])');
  return button !== null && button.textContent?.trim() === element.textContent?.trim();
}

function show(box: Box, blocks: readonly Block[]): void {
  const all: Box[] = [box];
  for (let at = all.pop(); at; at = all.pop()) {
    at.hidden = false;
    all.push(...at.children.filter(({ element }) => !element.hasAttribute('hidden')));
  }
  for (const block of blocks.slice(box.first, box.end)) block.isProse = !block.box.hidden && isProseBlock(block);
}
