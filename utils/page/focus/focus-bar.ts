import { matches, native } from '../../core/dom';
import { openOverlay } from '../overlay/overlay';

export interface FocusBarOptions {
  /** The whole style sheet of the bar. */
  css: string;
  /** Says what the button does. */
  label: string;
  /** Says on an element which language it speaks. */
  mark(element: HTMLElement): void;
  onLeave(): void;
}

/**
 * The slim way back from a story in focus: one button at the window's lower edge, and Escape.
 * @returns takes both away
 */
export function openFocusBar(window: Window, { css, label, mark, onLeave }: FocusBarOptions): () => void {
  const ending = new AbortController();
  const overlay = openOverlay(window.document, css, { onTaken: onLeave });
  const button = window.document.createElement('button');
  button.type = 'button';
  button.className = 'focus-leave';
  mark(button);
  button.textContent = label;
  button.setAttribute('aria-keyshortcuts', 'Escape');
  button.addEventListener('click', onLeave);
  overlay.mount.append(button);
  window.addEventListener(
    'keydown',
    (event) => {
      if (
        !event.isTrusted ||
        event.key !== 'Escape' ||
        event.defaultPrevented ||
        isTyping(window.document.activeElement)
      )
        return;
      onLeave();
    },
    { signal: ending.signal },
  );
  return () => {
    ending.abort();
    overlay.close();
  };
}

const isTyping = (element: Element | null): boolean =>
  element !== null && (matches(element, 'input,textarea,select') || native(element as HTMLElement).isContentEditable);
