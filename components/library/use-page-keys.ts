import { useLayoutEffect } from 'preact/hooks';

/** Keys of the library page while no field, box or story has the focus: what each does, by its name in events. */
export type PageKeys = Record<string, () => void>;

const TYPING = 'input:not([type=checkbox]), textarea, select, dialog, .reader';

/** Answers single keys on the whole page. */
export function usePageKeys(keys: PageKeys): void {
  // Before the next paint: a key that follows at once must find what the one before it did.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const answer = keys[event.key];
      if (!answer) return;
      event.preventDefault();
      answer();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys]);
}
