import type { Browser } from 'webextension-polyfill';
import { native } from '../../core/dom';
import { MARK } from '../../page/hiding/mark';
import { FREE } from '../../page/hiding/unlock';
import { VENDORS } from '../../page/hiding/veil-vendors';
import { LAYERS } from '../../page/overlay/overlay';

/** Tells a script of an earlier Lede in the same page that its successor is here. Says nothing that a page could use. */
const SUCCESSOR = 'q7n';

/** What elements that defy the marks are hidden by, in styles of their own. */
const HIDDEN_BY = [
  ['display', 'none'],
  ['visibility', 'hidden'],
  ['opacity', '0'],
] as const;

/** Whether the extension this script came with is still there: an update leaves its scripts behind in open pages. */
export function isAlive(browser: Browser): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/**
 * Has a script that an update left behind in this page put everything back and fall silent, before this call returns.
 * Firefox ends such scripts itself and leaves their marks and their layers, in which nothing answers any more: they go here.
 */
export function succeed(document: Document): void {
  document.dispatchEvent(new Event(SUCCESSOR));
  document.documentElement?.removeAttribute(VENDORS);
  if (import.meta.env?.FIREFOX) takeLayers(document);
  for (const element of document.querySelectorAll<HTMLElement>(`[${MARK}],[${FREE}]`)) {
    const own = native(element);
    own.removeAttribute(MARK);
    own.removeAttribute(FREE);
    for (const [property, value] of HIDDEN_BY) {
      const { style } = own;
      if (style?.getPropertyValue(property) !== value || !style.getPropertyPriority(property)) continue;
      style.removeProperty(property);
      if (style.length === 0) own.removeAttribute('style');
    }
  }
}

function takeLayers(document: Document): void {
  const layers = document.querySelectorAll(LAYERS);
  for (const layer of layers) layer.remove();
  if (layers.length > 0) document.body?.removeAttribute('inert');
}

/** Calls `leave` once a successor came and this script's own extension is gone. */
export function whenSucceeded(browser: Browser, document: Document, signal: AbortSignal, leave: () => void): void {
  document.addEventListener(SUCCESSOR, () => !isAlive(browser) && leave(), { signal });
}
