import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleSummary } from '../../utils/core/library/record/saved-article';

interface SavedKeys {
  onRowKey(event: KeyboardEvent, id: string): void;
}

/**
 * Keys of the saved list, which has the whole popup: arrows go into it, letters into its field, wherever the focus is.
 * @param shown the rows that are drawn
 * @param onRemove puts an article into the bin
 */
export function useSavedKeys(
  list: RefObject<HTMLElement | null>,
  field: RefObject<HTMLElement | null>,
  shown: readonly ArticleSummary[],
  onRemove: (id: string) => void,
): SavedKeys {
  const step = (by: number) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.saved-open') ?? [])];
    const at = rows.findIndex((row) => row.closest('.saved-row')?.contains(row.ownerDocument.activeElement));
    rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.focus();
  };
  /** Where the focus goes when the row it is on leaves the list. */
  const next = useRef(-1);
  const remove = (id: string) => {
    next.current = shown.findIndex((summary) => summary.id === id);
    onRemove(id);
  };
  useLayoutEffect(() => {
    if (next.current < 0) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.saved-open') ?? [])];
    (rows[Math.min(next.current, rows.length - 1)] ?? field.current)?.focus();
    next.current = -1;
  }, [shown]);
  const onRowKey = (event: KeyboardEvent, id: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // No letters: those go into the field, whatever has the focus.
    const keys: Record<string, () => void> = { '#': () => remove(id), Delete: () => remove(id) };
    const answer = keys[event.key];
    if (!answer) return;
    event.preventDefault();
    answer();
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target?.closest('details, .saved-tags')) return;
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (by !== undefined) {
        event.preventDefault();
        step(by);
      } else if (event.key.length === 1 && event.key !== ' ' && !target?.closest('input')) {
        field.current?.focus();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return { onRowKey };
}
