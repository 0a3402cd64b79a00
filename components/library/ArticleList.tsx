import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Passage } from '../../utils/core/library/passage';
import type { ArticleSummary } from '../../utils/core/library/saved-article';
import { useTranslate } from '../shared/translate';
import { ArticleRow, type RowActions } from './ArticleRow';

interface ArticleListProps extends RowActions {
  articles: readonly ArticleSummary[];
  /** Index of the row that keys act on, -1 for none. */
  current: number;
  selected: ReadonlySet<string>;
  words: readonly string[];
  passages: ReadonlyMap<string, Passage>;
  /** Language of the interface, BCP 47. */
  locale: string;
}

/** Height of every row in px, as library.css has it: rows of one height need no measuring, whatever their number. */
const ROW = 96;
/** Rows drawn above and below what is seen. */
const MARGIN = 6;

/** A list of any length of which only the rows in view are drawn. */
export function ArticleList({ articles, current, selected, words, passages, locale, ...actions }: ArticleListProps) {
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to } = useVisibleRows(scroller, articles.length);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || current < 0) return;
    if (current * ROW < box.scrollTop) box.scrollTop = current * ROW;
    else if ((current + 1) * ROW > box.scrollTop + box.clientHeight) {
      box.scrollTop = (current + 1) * ROW - box.clientHeight;
    }
  }, [current]);
  useLayoutEffect(() => {
    const row = scroller.current?.querySelector<HTMLElement>('.is-current .row-open');
    // Keys move the focus along, unless the reader is typing.
    if (row && !scroller.current?.ownerDocument.activeElement?.matches('input:not([type=checkbox])')) {
      row.focus({ preventScroll: true });
    }
  }, [current, from]);

  return (
    <div class="list" ref={scroller}>
      <ul class="list-rows" aria-label={t('savedList')} style={{ blockSize: `${articles.length * ROW}px` }}>
        {articles.slice(from, to).map((summary, at) => (
          <li
            key={summary.id}
            class={from + at === current ? 'list-row is-current' : 'list-row'}
            aria-setsize={articles.length}
            aria-posinset={from + at + 1}
            style={{ insetBlockStart: `${(from + at) * ROW}px` }}
          >
            <ArticleRow
              summary={summary}
              isSelected={selected.has(summary.id)}
              words={words}
              passage={passages.get(summary.id)}
              locale={locale}
              {...actions}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function useVisibleRows(scroller: RefObject<HTMLElement | null>, count: number): { from: number; to: number } {
  const [view, setView] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const look = () => {
      const [top, height] = [Math.floor(box.scrollTop / ROW) * ROW, box.clientHeight];
      setView((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    const resized = new ResizeObserver(look);
    resized.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      resized.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const from = Math.min(Math.max(0, view.top / ROW - MARGIN), Math.max(0, count - 1));
  return { from, to: Math.ceil((view.top + view.height) / ROW) + MARGIN };
}
