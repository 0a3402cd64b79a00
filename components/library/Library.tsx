import { useEffect } from 'preact/hooks';
import { useTranslate } from '../shared/translate';
import { Boxes } from './dialogs/Boxes';
import { TransferDialog } from './dialogs/TransferDialog';
import { Filters } from './find/Filters';
import { Housekeeping } from './Housekeeping';
import { ListPane } from './ListPane';
import type { LibraryProps } from './library-props';
import { MarksView } from './list/MarksView';
import { OpenPane } from './OpenPane';
import { UndoBar } from './UndoBar';
import { useDrop } from './use-drop';
import { useLibrary } from './use-library';

/** All saved articles: filters, the list, the article that is open. */
export function Library(props: LibraryProps) {
  const { opened, locale } = props;
  const t = useTranslate();
  const state = useLibrary(props);
  const { summaries } = props;
  const { query, narrow, articles, chosen, knownTags, deeds, box, setBox, isMarks, setMarks, setQuote } = state;
  const isDropping = useDrop(props.onImport);
  const title = opened?.state === 'ok' ? `${opened.article.title} · ${t('libraryTitle')}` : t('libraryTitle');
  useEffect(() => {
    document.title = title;
  }, [title]);
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
          inStep={props.inStep}
          onDevices={props.onDevices}
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
        <ListPane {...{ props, state }} />
      </List>
      {opened && <OpenPane {...{ props, state, opened }} />}
      <UndoBar undo={props.undo} onUndo={props.onUndo} />
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
