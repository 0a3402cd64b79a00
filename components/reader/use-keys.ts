import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What a key does, by `KeyboardEvent.key`; returning false leaves the key to the browser. */
export type Keys = Record<string, () => unknown>;

const TYPING = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/** Keys that stay what they are while something opens: they leave it, or lead into it. */
const OWN = new Set(['Escape', 'Tab', 'Shift']);

/** What tells of typing. */
const TYPED = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionupdate', 'compositionend', 'paste'];

/**
 * Keys of the reader while it is open, wherever the focus is; the page behind hears none of them.
 * Keys with Ctrl, Alt or Meta, and keys typed into a field, stay what they are.
 * @param typing takes keys in their place while something opens that is meant to have them
 */
export function useKeys(
  root: RefObject<HTMLElement | null>,
  keys: Keys,
  typing?: RefObject<((key: string) => void) | null>,
): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const view = root.current?.ownerDocument.defaultView;
    const layer = root.current?.getRootNode();
    const isOverPage = layer instanceof ShadowRoot;
    const onKey = (event: KeyboardEvent) => {
      // A page may make up keys; on a page of the extension nobody else could.
      if ((isOverPage && !event.isTrusted) || event.ctrlKey || event.altKey || event.metaKey || event.isComposing)
        return;
      const [target] = event.composedPath();
      const isField = target instanceof Element && target.matches(TYPING);
      if (isField && event.key !== 'Escape') return;
      const isMeant = typing?.current && target instanceof Element && target.closest('.mark-panel');
      const { key } = event;
      const action = isMeant && !OWN.has(key) ? () => typing.current?.(key) : latest.current[key];
      if (!action || action() === false) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const hush = (event: Event) => {
      // What is typed into a field of the reader's is none of the page's business.
      const [target] = event.composedPath();
      if (target instanceof Element && target.matches(TYPING) && root.current?.contains(target))
        event.stopPropagation();
    };
    view?.addEventListener('keydown', onKey, { capture: true });
    for (const type of TYPED) if (isOverPage) layer.addEventListener(type, hush);
    return () => {
      view?.removeEventListener('keydown', onKey, { capture: true });
      for (const type of TYPED) layer?.removeEventListener(type, hush);
    };
  }, [root]);
}
