import type { Highlight } from '../../../core/library/record/limits';
import { isNoting } from '../../../core/library/record/noting';
import type { SavedArticle } from '../../../core/library/record/saved-article';
import type { Sanitise } from '../../../core/sanitise';
import type { LibraryModel, Undo } from '../../../core/views/library';
import { createHeld } from '../../stores/held';
import type { LibraryDesk } from './list-desk';
import { followPlace } from './place';

/** How long typing must rest before a note is written, ms. */
const TYPED = 400;

type Actions = Pick<LibraryModel, 'onOpen' | 'onClose' | 'onPlace' | 'onHighlights'>;

/** The article that the page's address names: opened, read on, marked. */
export function readingActions(
  { library, model, show, act }: LibraryDesk,
  sanitise: Sanitise,
  offerUndo: (undo: Undo) => void,
) {
  const place = followPlace(library, window);
  const follow = async () => {
    const id = new URL(window.location.href).searchParams.get('id');
    if (id === null) return show({ opened: null });
    const before = model().opened;
    if (id === before?.id && before.state === 'ok') return;
    show({ opened: { state: 'loading', id } });
    const opened = await library.open(id);
    if (model().opened?.id !== id) return;
    if (opened.state !== 'ok') return show({ opened: { ...opened, id } });
    const { article } = opened;
    show({
      opened: { state: 'ok', id, article: { ...article, html: sanitise(article.html, article.url, article.pictures) } },
    });
  };
  const go = (query: string) => {
    window.history.pushState(null, '', `${window.location.pathname}${query}`);
    follow();
  };

  const notes = createHeld<Pick<SavedArticle, 'id' | 'highlights'>>(window, TYPED, ({ id, highlights }) =>
    act(async () => {
      await library.change([{ id, change: { highlights } }]);
    }),
  );
  const showHighlights = (id: string, highlights: Highlight[]) => {
    const { opened } = model();
    if (opened?.state !== 'ok' || opened.id !== id) return;
    show({ opened: { ...opened, article: { ...opened.article, highlights } } });
  };

  const actions: Actions = {
    onOpen: (id) => go(`?id=${encodeURIComponent(id)}`),
    onClose: () => {
      place.flush();
      notes.flush();
      go('');
    },
    onPlace: (id, anchor, progress) => place.hold({ id, place: anchor, progress }),
    onHighlights: (id, highlights) => {
      const { opened } = model();
      const before = opened?.state === 'ok' && opened.id === id ? opened.article.highlights : [];
      showHighlights(id, highlights);
      // Marked, coloured or taken away: at once. A note: when the typing rests.
      notes.hold({ id, highlights }, !isNoting(before, highlights));
      if (before.length > highlights.length) {
        offerUndo({ message: 'undoHighlight', count: 1, changes: [{ id, change: { highlights: before } }] });
      }
    },
  };
  return { actions, follow, flush: notes.flush, showHighlights };
}
