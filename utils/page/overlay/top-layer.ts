import { matches, native } from '../../core/dom';

/** What a page can raise over everything else, whatever its place in the order of layers. */
const RAISED = ':modal, :popover-open, :fullscreen';
/** A page that raises its own again each time is left to it after so many rounds. */
const ROUNDS = 12;
/** How long a browser may take to tell the page of a popover that came back, ms. */
const TOLD = 200;

interface Leaving {
  /** The browser closed the layer by a way of its own, such as a phone's back gesture. */
  onLeave(): void;
}

/**
 * Keeps a dialog of ours over whatever the page has in the top layer, now or later: a modal dialog of the page's would
 * make ours inert. It is raised only where it must, since it puts other extensions' layers out of reach.
 * @param dialog open, in a shadow root; its own focus is to be set before
 * @param rest takes the focus where nothing of the dialog could have it
 * @returns lets go of it, and shows the page's popovers again that had to close for it
 */
export function keepOnTop(dialog: HTMLDialogElement, rest: HTMLElement | null, { onLeave }: Leaving): () => void {
  const { ownerDocument: document } = dialog;
  const root = dialog.getRootNode() as ShadowRoot;
  const over = new AbortController();
  const lost = new Set<EventTarget>();
  let rounds = 0;

  const raise = () => {
    // What lies in the dialog may still be told of when the dialog is gone.
    if (!dialog.isConnected || ++rounds > ROUNDS) return;
    const focused = root.activeElement;
    for (const popover of document.querySelectorAll('[popover]:popover-open')) lost.add(popover);
    if (dialog.matches(':modal')) dialog.close();
    dialog.removeAttribute('open');
    dialog.showModal();
    const wanted = focused instanceof HTMLElement ? focused : rest;
    wanted?.focus({ preventScroll: true });
  };
  const onChange = ({ target }: Event) => {
    if (lost.has(target as EventTarget) || !(target instanceof Element) || !matches(target, RAISED)) return;
    raise();
  };
  // The page need not know that its popover was away.
  const hush = (event: Event) => {
    if (event.target && lost.has(event.target)) event.stopImmediatePropagation();
  };
  const view = document.defaultView;
  for (const type of ['beforetoggle', 'toggle']) view?.addEventListener(type, hush, { capture: true });
  view?.addEventListener('toggle', onChange, { capture: true, signal: over.signal });
  view?.addEventListener('fullscreenchange', onChange, { capture: true, signal: over.signal });
  dialog.addEventListener(
    'cancel',
    (event) => {
      event.preventDefault();
      onLeave();
    },
    { signal: over.signal },
  );
  dialog.addEventListener('close', () => !dialog.open && onLeave(), { signal: over.signal });
  // Where a modal of the page's lies deeper than can be looked, the focus could not be taken.
  if (document.querySelector(RAISED) || !root.activeElement) raise();

  return () => {
    over.abort();
    if (dialog.matches(':modal')) dialog.close();
    for (const popover of lost) {
      if (!(popover instanceof HTMLElement) || !native(popover).isConnected || matches(popover, ':popover-open'))
        continue;
      native(popover).showPopover();
    }
    view?.setTimeout(() => {
      for (const type of ['beforetoggle', 'toggle']) view.removeEventListener(type, hush, { capture: true });
    }, TOLD);
  };
}
