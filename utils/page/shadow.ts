import type { ShadowOf } from '../core/consent/box';
import { native } from '../core/dom';

interface Reaching {
  chrome?: { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/** Reaches shadow roots as content scripts may: closed ones too, by Chromium's way or Firefox's. */
export const shadowOf: ShadowOf = (element) => {
  const own = native(element) as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if (own.shadowRoot) return own.shadowRoot;
  if (own.openOrClosedShadowRoot) return own.openOrClosedShadowRoot;
  const { dom } = (globalThis as Reaching).chrome ?? {};
  // It throws for elements that are not HTML's.
  return dom?.openOrClosedShadowRoot && element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null;
};
