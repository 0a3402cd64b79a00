import type { Change } from '../../../core/library/record/saved-article';
import type { StringKey } from '../../../core/strings';
import type { LibraryModel, Undo } from '../../../core/views/library';
import type { LibraryStore } from '../../library/store';

/** What the library page's actions work on. */
export interface LibraryDesk {
  library: LibraryStore;
  model(): LibraryModel;
  show(change: Partial<LibraryModel>): void;
  /** Does something, and says so where it could not be stored. */
  act(step: () => Promise<void>): Promise<void>;
}

/** How long an undo is offered, ms. */
const UNDO_TIME = 12_000;

/** What a taken back change may show at once. */
interface Shown {
  flush(): Promise<void>;
  showHighlights(id: string, highlights: NonNullable<Change['change']['highlights']>): void;
}

/** Changes of saved articles, and the word that takes the last one back. */
export function undoActions({ library, model, show, act }: LibraryDesk) {
  let undoTimer = 0;
  const offer = (undo: Undo | null) => {
    clearTimeout(undoTimer);
    show({ undo });
    if (undo) undoTimer = window.setTimeout(() => show({ undo: null }), UNDO_TIME);
  };
  return {
    offer,
    onChange: (changes: Change[], message: StringKey | null) =>
      act(async () => {
        const back = await library.change(changes);
        if (message) offer({ message, count: back.length, changes: back });
      }),
    onUndo: ({ flush, showHighlights }: Shown) =>
      act(async () => {
        const changes = model().undo?.changes ?? [];
        offer(null);
        await flush();
        await library.change(changes);
        for (const { id, change } of changes) if (change.highlights) showHighlights(id, change.highlights);
      }),
  };
}
