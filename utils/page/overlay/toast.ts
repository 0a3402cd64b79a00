export interface Toast {
  text: string;
  /** What takes it back: the button's words, and what it does. */
  undo?: { label: string; onPress(): void };
}

export interface ToastOptions {
  /** The whole style sheet of the toast. */
  css: string;
  /** Says on an element which language it speaks. */
  mark(element: HTMLElement): void;
}

/** How long a toast stays, ms: with a button long enough to be reached by keys. Never while the reader is at it. */
const STAYS = 4000;
const STAYS_WITH_BUTTON = 8000;

/** The reader that lies over the page: it keeps itself on top of all that is not in it. */
const readerOver = (document: Document): Element | null =>
  [...document.querySelectorAll('html > [data-place=overlay]')]
    .map(({ shadowRoot }) => shadowRoot?.querySelector('dialog[open]') ?? null)
    .find((dialog) => dialog !== null) ?? null;

/**
 * Shows one line at the window's lower edge, above all that is there, in place of one that is there already. The page's
 * scripts neither read it nor press its button.
 * @returns takes it away
 */
export function showToast(window: Window, { text, undo }: Toast, { css, mark }: ToastOptions): () => void {
  const { document } = window;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const box = document.createElement('div');
  box.className = 'toast';
  box.setAttribute('role', 'status');
  mark(box);
  const line = document.createElement('span');
  box.append(line);
  root.append(style, box);
  let timer = 0;
  const close = () => {
    window.clearTimeout(timer);
    host.remove();
  };
  const wait = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (box.matches(':hover,:focus-within') ? wait() : close()), stays);
  };
  const stays = undo ? STAYS_WITH_BUTTON : STAYS;
  if (undo) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = undo.label;
    button.addEventListener('click', ({ isTrusted }) => {
      if (!isTrusted) return;
      close();
      undo.onPress();
    });
    box.append(button);
  }
  box.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  // Above open dialogs, which lie in the browser's top layer.
  host.setAttribute('popover', 'manual');
  (readerOver(document) ?? document.documentElement).append(host);
  host.showPopover();
  // What is there when a region comes is not read out; what comes into it is.
  line.textContent = text;
  wait();
  return close;
}
