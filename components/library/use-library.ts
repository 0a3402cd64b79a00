import { useMemo, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../utils/core/library/find/match';
import {
  countBy,
  EVERYTHING,
  nextUnread,
  type Query,
  randomOld,
  select,
  TO_READ,
} from '../../utils/core/library/find/query';
import type { Box } from './dialogs/Boxes';
import type { LibraryProps } from './library-props';
import { deedsOf } from './list/deeds';
import { useSelection } from './list/selection';
import { useCurrent } from './list/use-current';
import { usePageKeys } from './use-page-keys';

/** What the library page shows now, and what its parts do. */
export type LibraryState = ReturnType<typeof useLibrary>;

/** What is asked for, chosen and open in the library, and its keys. */
export function useLibrary(props: LibraryProps) {
  const { summaries, opened, passages, onSearch } = props;
  const [query, setQuery] = useState<Query>(props.askedFor ? { ...EVERYTHING, words: props.askedFor } : TO_READ);
  const [isMarks, setMarks] = useState(false);
  const [quote, setQuote] = useState('');
  const [box, setBox] = useState<Box | null>(props.isExporting ? { is: 'export' } : null);
  const field = useRef<HTMLInputElement>(null);
  const articles = useMemo(() => select(summaries, query, new Date(), passages), [summaries, query, passages]);
  const [current, setCurrent] = useCurrent(articles);
  const words = useMemo(() => wordsOf(query.words), [query.words]);
  const selection = useSelection(articles);
  const deeds = deedsOf(props, summaries);
  const knownTags = useMemo(() => countBy(summaries, ({ tags }) => tags).map(([tag]) => tag), [summaries]);

  const narrow = (change: Partial<Query>) => {
    setQuery({ ...query, ...change });
    setCurrent(-1);
    setMarks(false);
    if (change.words !== undefined) onSearch(change.words);
  };
  const chosen = [...selection.ids].filter((id) => articles.some((article) => article.id === id));
  const row = isMarks ? undefined : articles[current];
  /** Keys act on what is chosen, else on the row they stand on. */
  const meant = chosen.length > 0 && !isMarks ? chosen : row ? [row.id] : [];
  const step = (by: number) => setCurrent(Math.max(0, Math.min(articles.length - 1, current + by)));
  const remove = (ids: readonly string[]) => {
    deeds.remove(ids);
    selection.none();
  };

  const about = (is: 'tags' | 'snooze', ids: readonly string[]) => {
    if (ids.length > 0) setBox({ is, ids });
  };
  const openRandom = () => {
    const found = randomOld(summaries, new Date(), Math.random());
    if (found) props.onOpen(found.id);
  };

  usePageKeys({
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    o: () => row && props.onOpen(row.id),
    x: () => row && selection.toggle(row.id, false),
    e: () => deeds.archive(meant),
    f: () => deeds.favourite(meant),
    t: () => about('tags', meant),
    s: () => about('snooze', meant),
    r: openRandom,
    '#': () => remove(meant),
    Delete: () => remove(meant),
    z: () => props.onUndo(),
    '/': () => field.current?.focus(),
    '?': () => setBox({ is: 'keys' }),
    Escape: () => (chosen.length > 0 ? selection.none() : opened && props.onClose()),
  });

  const kept = summaries.find(({ id, deleted }) => id === opened?.id && deleted === null);
  const next = opened && nextUnread(articles, summaries, opened.id, new Date());
  return {
    ...{ query, narrow, articles, words, knownTags, current, setCurrent, field, box, setBox },
    ...{ isMarks, setMarks, quote, setQuote, selection, chosen, deeds, about, remove, openRandom, kept, next },
  };
}
