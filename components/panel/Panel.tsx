import { useMemo, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../utils/core/library/find/match';
import { countBy, type Query, randomOld, select, TO_READ } from '../../utils/core/library/find/query';
import { suggestTags } from '../../utils/core/library/find/suggest-tags';
import type { PanelModel } from '../../utils/core/views/panel';
import { Count } from '../library/Count';
import { SnoozeDialog } from '../library/dialogs/SnoozeDialog';
import { TagEditor } from '../library/dialogs/TagEditor';
import { SearchBar } from '../library/find/SearchBar';
import { Shelves } from '../library/find/Shelves';
import { ArticleList } from '../library/list/ArticleList';
import { deedsOf } from '../library/list/deeds';
import { useCurrent } from '../library/list/use-current';
import { UndoBar } from '../library/UndoBar';
import { usePageKeys } from '../library/use-page-keys';
import { useTranslate } from '../shared/translate';
import { FrontPage } from './FrontPage';

interface PanelProps extends PanelModel {
  /** Language of the interface, BCP 47. */
  locale: string;
}

const NONE: ReadonlySet<string> = new Set();

/** The saved list beside any page: the library's search, shelves and rows, and the page in front to be saved. */
export function Panel(props: PanelProps) {
  const { summaries, passages, locale } = props;
  const t = useTranslate();
  const [query, setQuery] = useState<Query>(TO_READ);
  const [box, setBox] = useState<{ is: 'tags' | 'snooze'; id: string } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const articles = useMemo(() => select(summaries, query, new Date(), passages), [summaries, query, passages]);
  const [current, setCurrent] = useCurrent(articles);
  const words = useMemo(() => wordsOf(query.words), [query.words]);
  const deeds = deedsOf(props, summaries);
  const narrow = (change: Partial<Query>) => {
    setQuery({ ...query, ...change });
    setCurrent(-1);
    if (change.words !== undefined) props.onSearch(change.words);
  };
  const openRandom = () => {
    const found = randomOld(summaries, new Date(), Math.random());
    if (found) props.onOpen(found.id);
  };
  const row = articles[current];
  const meant = row ? [row.id] : [];
  const step = (by: number) => setCurrent(Math.max(0, Math.min(articles.length - 1, current + by)));
  usePageKeys({
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    o: () => row && props.onOpen(row.id),
    e: () => deeds.archive(meant),
    f: () => deeds.favourite(meant),
    t: () => row && setBox({ is: 'tags', id: row.id }),
    s: () => row && setBox({ is: 'snooze', id: row.id }),
    r: openRandom,
    '#': () => deeds.remove(meant),
    Delete: () => deeds.remove(meant),
    z: () => props.onUndo(),
    '/': () => field.current?.focus(),
  });

  return (
    <div class="panel">
      <FrontPage {...props} />
      <main class="library-list" aria-label={t('savedList')}>
        <h1 class="sr-only">{t('libraryTitle')}</h1>
        <SearchBar field={field} query={query} onQuery={narrow} />
        <nav class="filters" aria-label={t('libraryFilters')}>
          <ul class="filter-list">
            <Shelves summaries={summaries} query={query} onQuery={narrow} />
          </ul>
        </nav>
        <p class="library-notice" role="status">
          {props.notice && t(props.notice)}
        </p>
        <Count props={props} articles={articles} query={query} onQuery={narrow} onRandom={openRandom} />
        <ArticleList
          articles={articles}
          current={current}
          selected={NONE}
          words={words}
          passages={passages}
          thumbs={props.thumbs}
          onRows={props.onRows}
          isByDay={query.sort === 'saved'}
          locale={locale}
          onOpen={(id) => {
            setCurrent(articles.findIndex((article) => article.id === id));
            props.onOpen(id);
          }}
          onArchive={(id) => deeds.archive([id])}
          onFavourite={(id) => deeds.favourite([id])}
          onTag={(id) => setBox({ is: 'tags', id })}
          onSnooze={(id) => setBox({ is: 'snooze', id })}
          onDelete={(id) => deeds.remove([id])}
          onRestore={(id) => deeds.restore([id])}
        />
      </main>
      <footer class="panel-foot">
        <button type="button" class="link" onClick={props.onLibrary}>
          {t('popupLibrary')}
        </button>
      </footer>
      <UndoBar undo={props.undo} onUndo={props.onUndo} />
      {box?.is === 'tags' && (
        <TagEditor
          tags={deeds.sharedTags([box.id])}
          known={countBy(summaries, ({ tags }) => tags).map(([tag]) => tag)}
          suggested={suggestTags(summaries, new Set([box.id]))}
          count={1}
          onAdd={(tag) => deeds.tag([box.id], tag)}
          onTake={(tag) => deeds.untag([box.id], tag)}
          onClose={() => setBox(null)}
        />
      )}
      {box?.is === 'snooze' && (
        <SnoozeDialog
          isPutOff={summaries.some(({ id, snoozed }) => snoozed !== null && id === box.id)}
          locale={locale}
          onSnooze={(until) => deeds.snooze([box.id], until)}
          onClose={() => setBox(null)}
        />
      )}
    </div>
  );
}
