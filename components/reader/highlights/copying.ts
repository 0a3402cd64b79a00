import { plainBlocks } from '../../../utils/core/formats/plain-text';

/** What the reader adds to the story's elements, or a browser to what is copied. */
const ADDED = /^(?:class|style|role|tabindex|target|loading|referrerpolicy|aria-.*|data-.*)$/;

/** What is selected of the text, without buttons; blocks stand apart. Null where nothing is, or more than the text. */
export function selectedText(content: HTMLElement): { range: Range; text: string } | null {
  const range = selectedIn(content);
  if (!range || range.collapsed || !content.contains(range.commonAncestorContainer)) return null;
  const text = textOf(range);
  return text ? { range, text } : null;
}

/** The text of a part of the story, without buttons; blocks stand apart. */
export function textOf(range: Range): string {
  const box = document.implementation.createHTMLDocument().body;
  box.append(box.ownerDocument.importNode(range.cloneContents(), true));
  for (const button of box.querySelectorAll('button')) button.remove();
  return plainBlocks(box).join('\n\n').trim();
}

/** Puts what is selected of the story on the clipboard as plain HTML and text: no style of the reader, no button of it. */
export function copySelection(event: ClipboardEvent, content: HTMLElement | null): void {
  const range = content && selectedIn(content);
  if (!range || range.collapsed || !event.clipboardData) return;
  const box = content.ownerDocument.implementation.createHTMLDocument().body;
  box.append(box.ownerDocument.importNode(range.cloneContents(), true));
  for (const embed of box.querySelectorAll<HTMLElement>('.embed')) {
    const link = embed.querySelector('a');
    if (link) link.textContent = embed.dataset.name ?? link.href;
    embed.replaceChildren(...(link ? [link] : []));
  }
  for (const button of box.querySelectorAll('button')) button.remove();
  for (const wrapper of box.querySelectorAll('.table, .code, .embed')) wrapper.replaceWith(...wrapper.childNodes);
  for (const element of box.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (ADDED.test(name)) element.removeAttribute(name);
  }
  event.clipboardData.setData('text/html', box.innerHTML);
  const start = range.commonAncestorContainer;
  const isCode = (start instanceof Element ? start : start.parentElement)?.closest('pre');
  event.clipboardData.setData('text/plain', isCode ? range.toString() : plainBlocks(box).join('\n\n'));
  event.preventDefault();
}

type WithComposed = Selection & { getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[] };
type WithSelection = ShadowRoot & { getSelection?(): Selection | null };

/** The part of the story that is selected; browsers differ in how they tell of one inside a shadow root. */
function selectedIn(content: HTMLElement): Range | null {
  const { ownerDocument: document } = content;
  const root = content.getRootNode();
  const whole: WithComposed | null = document.getSelection();
  const inside = root instanceof ShadowRoot ? (root as WithSelection).getSelection?.() : null;
  const ranges = [
    ...(inside && inside.rangeCount > 0 ? [inside.getRangeAt(0)] : []),
    ...(root instanceof ShadowRoot ? (whole?.getComposedRanges?.({ shadowRoots: [root] }) ?? []) : []),
    ...(whole && whole.rangeCount > 0 ? [whole.getRangeAt(0)] : []),
  ];
  const found = ranges.find(({ startContainer, endContainer }) => {
    const scope = content.closest('.story') ?? content;
    return scope.contains(startContainer) && scope.contains(endContainer);
  });
  if (!found) return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}
