import { native } from '../../core/dom';

/** Set on the root element while banners known by name are kept from flashing; the stylesheet holds the names. */
export const VENDORS = 'data-q7v';
/** A mistake heals itself after this long, ms. */
const FUSE = 2000;

/** Keeps banners known by name out of sight until they have been looked at. */
export function veilVendors(window: Window, signal: AbortSignal): void {
  const { readyState, documentElement: root } = native(window.document);
  if (readyState === 'complete' || !root) return;
  root.setAttribute(VENDORS, '');
  const end = () => root.removeAttribute(VENDORS);
  window.setTimeout(end, FUSE);
  signal.addEventListener('abort', end);
}
