import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { phraseOf, wordsOf } from '../../utils/core/library/find/match';
import {
  begun,
  countBy,
  EVERYTHING,
  isBare,
  nextUnread,
  type Query,
  randomOld,
  returned,
  select,
  TO_READ,
} from '../../utils/core/library/find/query';
import type { LibraryModel } from '../../utils/core/views/library';
import { useTranslate } from '../shared/translate';
import { ArticleView } from './ArticleView';
import { ContinueReading } from './ContinueReading';
import { Count } from './Count';
import { type Box, Boxes } from './dialogs/Boxes';
import { TransferDialog } from './dialogs/TransferDialog';
import { Filters } from './find/Filters';
import { SearchBar } from './find/SearchBar';
import { Housekeeping } from './Housekeeping';
import { ArticleList } from './list/ArticleList';
import { BulkBar } from './list/BulkBar';
import { deedsOf } from './list/deeds';
import { MarksView } from './list/MarksView';
import { useSelection } from './list/selection';
import { UndoBar } from './UndoBar';
import { useDrop } from './use-drop';
import { usePageKeys } from './use-page-keys';

export interface LibraryProps extends LibraryModel {
  /** Language of the interface, BCP 47. */
  locale: string;
}

/** All saved articles: filters, the list, the article that is open. */
export function Library(props: LibraryProps) {
  const { summaries, opened, passages, undo, locale, onSearch } = props;
  const t = useTranslate();
  const [query, setQuery] = useState<Query>(props.askedFor ? { ...EVERYTHING, words: props.askedFor } : TO_READ);
  const [current, setCurrent] = useState(-1);
  const [isMarks, setMarks] = useState(false);
  const [quote, setQuote] = useState('');
  const [box, setBox] = useState<Box | null>(props.isExporting ? { is: 'export' } : null);
  const isDropping = useDrop(props.onImport);
  const field = useRef<HTMLInputElement>(null);
  const articles = useMemo(() => select(summaries, query, new Date(), passages), [summaries, query, passages]);
  const words = useMemo(() => wordsOf(query.words), [query.words]);
  const selection = useSelection(articles);
  const deeds = deedsOf(props, summaries);
  const knownTags = useMemo(() => countBy(summaries, ({ tags }) => tags).map(([tag]) => tag), [summaries]);
  const title = opened?.state === 'ok' ? `${opened.article.title} · ${t('libraryTitle')}` : t('libraryTitle');
  useEffect(() => {
    document.title = title;
  }, [title]);

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
  const isKept = kept !== undefined;
  const next = opened && nextUnread(articles, summaries, opened.id, new Date());
  const begunNow = useMemo(() => begun(summaries, 3), [summaries]);
  const back = useMemo(() => returned(summaries, new Date(), 3), [summaries]);
  const isPlain = isBare(query);
  // The page's main part is the story where one is open, else the list.
  const List = opened || isMarks ? 'section' : 'main';
  const Marks = opened ? 'section' : 'main';
  return (
    <div class={opened ? 'library has-article' : 'library'}>
      <aside class="library-side">
        <h1 class="library-name">{t('libraryTitle')}</h1>
        <Filters
          summaries={summaries}
          query={query}
          {...{ isMarks, locale }}
          onMarks={() => setMarks(true)}
          onQuery={narrow}
          onRenameTags={() => setBox({ is: 'rename' })}
        />
        <Housekeeping
          summaries={summaries}
          locale={locale}
          isAdding={props.isAdding}
          sources={props.sources}
          onSource={props.onSource}
          onImport={props.onImport}
          onExport={() => setBox({ is: 'export' })}
          onSettings={() => setBox({ is: 'keeping' })}
        />
      </aside>
      {isMarks && (
        <Marks class="library-list" aria-label={t('readerHighlights')}>
          <MarksView
            {...props}
            onOpen={(id, at) => {
              setQuote(at);
              props.onOpen(id);
            }}
          />
        </Marks>
      )}
      <List class="library-list" hidden={isMarks} aria-label={t('savedList')}>
        <SearchBar field={field} query={query} onQuery={narrow} />
        <p class="library-notice" role="status">
          {props.notice && t(props.notice)}
        </p>
        {props.needsBackup && (
          <p class="backup">
            {t('libraryNoBackup')}
            <button type="button" class="button" onClick={() => setBox({ is: 'export' })}>
              {t('libraryExport')}
            </button>
          </p>
        )}
        {isPlain && <ContinueReading name={t('libraryReturned')} articles={back} onOpen={props.onOpen} />}
        {isPlain && <ContinueReading name={t('libraryContinue')} articles={begunNow} onOpen={props.onOpen} />}
        <BulkBar
          count={chosen.length}
          isBin={query.shelf === 'bin'}
          onAll={selection.all}
          onNone={selection.none}
          onArchive={() => deeds.archive(chosen)}
          onFavourite={() => deeds.favourite(chosen)}
          onTag={() => about('tags', chosen)}
          onSnooze={() => about('snooze', chosen)}
          onPictures={() => props.onPictures(chosen)}
          onDelete={() => remove(chosen)}
          onRestore={() => deeds.restore(chosen)}
          onRemove={() => props.onRemove(chosen)}
        />
        <Count props={props} imports={props} articles={articles} query={query} onQuery={narrow} onRandom={openRandom} />
        <ArticleList
          articles={articles}
          current={current}
          selected={selection.ids}
          words={words}
          passages={passages}
          thumbs={props.thumbs}
          onRows={props.onRows}
          isByDay={query.sort === 'saved'}
          locale={locale}
          onOpen={(id) => {
            setCurrent(articles.findIndex((article) => article.id === id));
            setQuote('');
            props.onOpen(id);
          }}
          onSelect={selection.toggle}
          onArchive={(id) => deeds.archive([id])}
          onFavourite={(id) => deeds.favourite([id])}
          onTag={(id) => about('tags', [id])}
          onSnooze={(id) => about('snooze', [id])}
          onDelete={(id) => remove([id])}
          onRestore={(id) => deeds.restore([id])}
        />
      </List>
      {opened && (
        <ArticleView
          opened={opened}
          settings={props.settings}
          {...{ isKept, locale, quote }}
          readFont={props.readFont}
          onSettings={props.onSettings}
          onPlace={props.onPlace}
          onHighlights={props.onHighlights}
          onSearch={(passage) => {
            props.onClose();
            narrow({ ...EVERYTHING, words: phraseOf(passage) });
          }}
          onKeep={() => (isKept ? remove([opened.id]) : deeds.restore([opened.id]))}
          ways={{
            isArchived: kept?.isArchived,
            onArchive: () => deeds.archive([opened.id]),
            onNext: next ? () => props.onOpen(next.id) : undefined,
            onLibrary: props.onClose,
          }}
          onClose={props.onClose}
        />
      )}
      <UndoBar undo={undo} onUndo={props.onUndo} />
      {box && (
        <Boxes
          {...{ box, props, deeds, query, articles, chosen, knownTags }}
          onQuery={narrow}
          onClose={() => setBox(null)}
        />
      )}
      {props.transfer && <TransferDialog {...props} transfer={props.transfer} />}
      {isDropping && <p class="drop">{t('libraryDrop')}</p>}
    </div>
  );
}
