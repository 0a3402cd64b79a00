import { useMemo } from 'preact/hooks';
import { begun, isBare, returned } from '../../utils/core/library/find/query';
import { useTranslate } from '../shared/translate';
import { ContinueReading } from './ContinueReading';
import { Count } from './Count';
import { SearchBar } from './find/SearchBar';
import type { LibraryProps } from './library-props';
import { ArticleList } from './list/ArticleList';
import { BulkBar } from './list/BulkBar';
import type { LibraryState } from './use-library';

interface ListPaneProps {
  props: LibraryProps;
  state: LibraryState;
}

/** The list with its search, and what is done with what is chosen in it. */
export function ListPane({ props, state }: ListPaneProps) {
  const { summaries, passages, locale } = props;
  const { query, narrow, articles, words, current, setCurrent, field, setBox } = state;
  const { setQuote, selection, chosen, deeds, about, remove, openRandom } = state;
  const t = useTranslate();
  const begunNow = useMemo(() => begun(summaries, 3), [summaries]);
  const back = useMemo(() => returned(summaries, new Date(), 3), [summaries]);
  const isPlain = isBare(query);
  return (
    <>
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
    </>
  );
}
