import { isReject } from '../core/consent/reject';
import { MARK, VEIL } from './hide';

const CONTROLS = 'button,a,input[type=button],input[type=submit],[role=button]';

/** The banners of a frame: on the page itself what the session has put out of sight, inside a frame all of it. */
export function bannersOf(window: Window, isTop: boolean): () => Element[] {
  const { document } = window;
  return () => (isTop ? [...document.querySelectorAll(`[${MARK}="${VEIL}"]`)] : document.body ? [document.body] : []);
}

/** The one button of a banner that refuses, shadow roots included; null where there is none. */
export function rejectButton(banner: Element): HTMLElement | null {
  for (const control of controlsIn(banner)) {
    const name = control.getAttribute('aria-label') ?? '';
    const label = control.textContent?.trim() || control.getAttribute('value') || name;
    if (control.checkVisibility() && isReject(label) && (!name || isReject(name) || name !== label)) return control;
  }
  return null;
}

function* controlsIn(root: Element | ShadowRoot): Iterable<HTMLElement> {
  if ('shadowRoot' in root && root.shadowRoot) yield* controlsIn(root.shadowRoot);
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(CONTROLS)) yield element;
    if (element.shadowRoot) yield* controlsIn(element.shadowRoot);
  }
}
