import { phraseOf } from '../../utils/core/library/find/match';
import { EVERYTHING } from '../../utils/core/library/find/query';
import type { OpenedArticle } from '../../utils/core/views/library';
import { ArticleView } from './ArticleView';
import type { LibraryProps } from './library-props';
import type { LibraryState } from './use-library';

interface OpenPaneProps {
  props: LibraryProps;
  state: LibraryState;
  opened: OpenedArticle;
}

/** The article that is open. */
export function OpenPane({ props, state, opened }: OpenPaneProps) {
  const { kept, next, quote, deeds, remove, narrow } = state;
  const { locale } = props;
  const isKept = kept !== undefined;
  return (
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
  );
}
