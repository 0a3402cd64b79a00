import type { Block } from './layout';

/** So many named members make an object of a program. */
const MEMBERS = 3;
const MEMBER = /"[\w@$-]+"\s*:\s*["[{\d\-tfn]/g;
/** So much of a text looked at tells what it is. */
const ENOUGH = 4000;
/** Marks that a page builder puts its pieces between: "[vc_row width="1/2"]". */
const MARK =
  /\[\/?[a-z]+[a-z\d]*(?:[_-][a-z\d_-]+)?(?:\s+[\w-]+\s*=\s*(?:"[^"]*"|“[^”]*”|”[^”]*”|″[^″]*″|'[^']*'|[^\s\]]+))*\s*\/?\]/gi;
const IS_MARK = /^\[\/?[a-z\d]+[_-]|=/i;

/** What a page's own programs left in its text: the state of a page builder, marks that nobody replaced. Code that is shown is none. */
export function findMachineText(blocks: readonly Block[]): Block[] {
  return blocks.filter(
    ({ text, box }) => (isState(text) || isMarks(text)) && !box.element.closest('pre,code,samp,kbd'),
  );
}

function isState(text: string): boolean {
  if (!/^[[{]/.test(text) || !/[\]}]$/.test(text)) return false;
  return (text.slice(0, ENOUGH).match(MEMBER)?.length ?? 0) >= MEMBERS;
}

function isMarks(text: string): boolean {
  if (!text.startsWith('[') || !text.endsWith(']')) return false;
  const marks = text.match(MARK);
  return marks?.some((mark) => IS_MARK.test(mark)) === true && text.replace(MARK, '').trim() === '';
}
