import { useState } from 'preact/hooks';
import type { ArticleSummary } from '../../../utils/core/library/record/saved-article';

export interface Selection {
  ids: ReadonlySet<string>;
  toggle(id: string, isRange: boolean): void;
  all(): void;
  none(): void;
}

/** Which articles of a list are chosen; with shift, all from the last one chosen on. */
export function useSelection(articles: readonly ArticleSummary[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const toggle = (id: string, isRange: boolean) => {
    const at = articles.findIndex((article) => article.id === id);
    const from = isRange ? articles.findIndex((article) => article.id === last) : -1;
    const range = from < 0 ? [id] : articles.slice(Math.min(from, at), Math.max(from, at) + 1).map((entry) => entry.id);
    const chosen = new Set(ids);
    const isOn = !chosen.has(id);
    for (const entry of range) {
      if (isOn) chosen.add(entry);
      else chosen.delete(entry);
    }
    setIds(chosen);
    setLast(id);
  };
  return {
    ids,
    toggle,
    all: () => setIds(new Set(articles.map(({ id }) => id))),
    none: () => setIds(new Set()),
  };
}
