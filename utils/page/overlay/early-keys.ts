/** Which way a key leads among choices, where text runs from left to right. */
const WAYS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const FIRST = '[data-first]';

/** Gives the focus to the field that is to have it first, where none has it. */
export function focusFirst(document: Document): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(FIRST)?.focus({ preventScroll: true });
}

/**
 * Does what a key does in the field that has the focus or will have it: keys that were pressed on the way to it.
 * Letters, line ends and taking back in a text; arrows among choices. Others do nothing.
 * @param key by `KeyboardEvent.key`
 */
export function typeInto(document: Document, key: string): void {
  const { activeElement, body } = document;
  const field = activeElement && activeElement !== body ? activeElement : document.querySelector(FIRST);
  if (field instanceof HTMLTextAreaElement) write(field, key);
  if (field instanceof HTMLInputElement && field.type === 'radio') choose(field, key);
}

function write(field: HTMLTextAreaElement, key: string): void {
  const { selectionStart: start, selectionEnd: end, value } = field;
  if ([...key].length === 1) field.setRangeText(key, start, end, 'end');
  else if (key === 'Enter') field.setRangeText('\n', start, end, 'end');
  else if (key === 'Backspace') {
    const last = [...value.slice(0, start)].pop() ?? '';
    field.setRangeText('', start === end ? start - last.length : start, end, 'end');
  } else return;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function choose(choice: HTMLInputElement, key: string): void {
  const isSide = key === 'ArrowLeft' || key === 'ArrowRight';
  const isFromRight = getComputedStyle(choice).direction === 'rtl';
  const by = (WAYS[key] ?? 0) * (isSide && isFromRight ? -1 : 1);
  const all = [...choice.ownerDocument.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const next = by === 0 ? undefined : all.at((all.indexOf(choice) + by) % all.length);
  if (choice.ownerDocument.activeElement === choice) next?.focus();
  next?.click();
}
