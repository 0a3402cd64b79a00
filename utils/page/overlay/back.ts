/**
 * Lets the browser's Back close what lies over the page instead of leaving the page: an entry of the history with the
 * page's own address and state is laid on top, and taken off again when the layer closes by another way.
 * A page that listened before may hear of a step to where it is already; it is kept from the others. A step of the page
 * itself closes the layer too: its story is no longer what is there.
 * @param onBack called once when the reader went back, or the page moved on
 * @param signal aborts when the layer closes
 */
export function leaveByBack(window: Window, onBack: () => void, signal: AbortSignal): void {
  const { history, document } = window;
  const address = document.URL;
  const { scrollRestoration } = history;
  // The layer knows better than the browser where the page is to stand.
  history.scrollRestoration = 'manual';
  history.pushState(history.state, '');
  const { length } = history;
  const isOnTop = () => history.length === length && document.URL === address;
  let isGone = false;
  const release = () => {
    history.scrollRestoration = scrollRestoration;
  };
  const onStep = (event: Event) => {
    if (document.URL === address) event.stopImmediatePropagation();
    window.removeEventListener('popstate', onStep, { capture: true });
    isGone = true;
    release();
    onBack();
  };
  window.addEventListener('popstate', onStep, { capture: true });
  signal.addEventListener('abort', () => {
    if (isGone) return;
    if (isOnTop()) history.back();
    else {
      window.removeEventListener('popstate', onStep, { capture: true });
      release();
    }
  });
}
