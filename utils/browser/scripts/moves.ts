/** A route in the fragment, as older single-page apps have it; any other fragment is a place on the same page. */
const ROUTE = /^#!?\//;

const placeless = (address: string): string => {
  const url = new URL(address);
  if (!ROUTE.test(url.hash)) url.hash = '';
  return url.href;
};

/**
 * Calls back at once when the address of a page changed without a new page, mostly before it shows what belongs to it. Browsers without the Navigation API say nothing here:
 * there the background listens.
 */
export function whenMoved(window: Window, signal: AbortSignal, then: () => void): void {
  let at = placeless(window.location.href);
  const look = () => {
    const now = placeless(window.location.href);
    if (now === at) return;
    at = now;
    then();
  };
  (window as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', look, { signal });
}
