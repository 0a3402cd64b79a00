import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Passage } from '../../../utils/core/library/find/passage';
import type { ArticleSummary } from '../../../utils/core/library/record/saved-article';
import { dayNamer } from '../../../utils/core/reading/day';
import { useTranslate } from '../../shared/translate';
import { ArticleRow, type RowActions } from './ArticleRow';
import { type Line, type Lines, layOut, lineAt, ROW } from './rows';

interface ArticleListProps extends RowActions {
  articles: readonly ArticleSummary[];
  /** Index of the row that keys act on, -1 for none. */
  current: number;
  selected: ReadonlySet<string>;
  words: readonly string[];
  passages: ReadonlyMap<string, Passage>;
  /** Pictures of rows by id. */
  thumbs: ReadonlyMap<string, string>;
  /** They come in the order of saving: days stand above them. */
  isByDay: boolean;
  /** Language of the interface, BCP 47. */
  locale: string;
  /** Articles with pictures whose rows come into sight. */
  onRows(ids: readonly string[]): void;
}

/** Lines drawn above and below what is seen. */
const MARGIN = 6;

/** A list of any length of which only the rows in view are drawn. */
export function ArticleList(props: ArticleListProps) {
  const { articles, current, selected, words, passages, thumbs, isByDay, locale, onRows, ...actions } = props;
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const laid = useMemo(
    () => layOut(articles, isByDay ? dayNamer(new Date(), locale) : null),
    [articles, isByDay, locale],
  );
  const { from, to } = useVisibleLines(scroller, laid);

  useLayoutEffect(() => {
    const box = scroller.current;
    const top = laid.tops[current];
    if (!box || top === undefined) return;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW - box.clientHeight;
  }, [current]);
  useLayoutEffect(() => {
    const row = scroller.current?.querySelector<HTMLElement>('.is-current .row-open');
    // Keys move the focus along, unless the reader is typing.
    if (row && !scroller.current?.ownerDocument.activeElement?.matches('input:not([type=checkbox])')) {
      row.focus({ preventScroll: true });
    }
  }, [current, from]);

  useEffect(() => {
    const seen = laid.lines.slice(from, to).map((line) => ('at' in line ? articles[line.at] : undefined));
    onRows(seen.flatMap((summary) => (summary && summary.pictureSize > 0 ? [summary.id] : [])));
  }, [laid, from, to, articles, onRows]);

  const draw = (line: Line) => {
    const style = { insetBlockStart: `${line.top}px` };
    if ('day' in line) {
      return (
        <li key={`day ${line.day.key}`} class="list-day" style={style}>
          <h2>{line.day.name}</h2>
        </li>
      );
    }
    const summary = articles[line.at];
    if (!summary) return null;
    return (
      <li
        key={summary.id}
        class={line.at === current ? 'list-row is-current' : 'list-row'}
        aria-setsize={articles.length}
        aria-posinset={line.at + 1}
        style={style}
      >
        <ArticleRow
          summary={summary}
          isSelected={selected.has(summary.id)}
          words={words}
          passage={passages.get(summary.id)}
          picture={thumbs.get(summary.id)}
          isDated={line.isDated}
          locale={locale}
          {...actions}
        />
      </li>
    );
  };
  return (
    <div class="list" ref={scroller}>
      <ul class="list-rows" aria-label={t('savedList')} style={{ blockSize: `${laid.height}px` }}>
        {laid.lines.slice(from, to).map(draw)}
      </ul>
    </div>
  );
}

function useVisibleLines(scroller: RefObject<HTMLElement | null>, laid: Lines): { from: number; to: number } {
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
  const from = Math.min(Math.max(0, lineAt(laid, view.top) - MARGIN), Math.max(0, laid.lines.length - 1));
  return { from, to: lineAt(laid, view.top + view.height + ROW) + 1 + MARGIN };
}
