import type { LibraryModel } from '../../../core/views/library';
import { searchTexts } from '../../library/search';
import type { LibraryStore } from '../../library/store';

type Shown = Pick<LibraryModel, 'undo' | 'passages' | 'isSearching' | 'notice'>;

/** What pages with the saved list work on: the library's own, and the side panel. */
export interface ListDesk {
  library: LibraryStore;
  model(): Pick<LibraryModel, 'summaries' | 'undo'>;
  show(change: Partial<Shown>): void;
  /** Does something, and says so where it could not be stored. */
  act(step: () => Promise<unknown>): Promise<void>;
}

/** The same for the library's own page. */
export interface LibraryDesk extends ListDesk {
  model(): LibraryModel;
  show(change: Partial<LibraryModel>): void;
}

/** @param show draws what is said where something could not be stored */
export const acting =
  (show: ListDesk['show']): ListDesk['act'] =>
  async (step) => {
    try {
      await step();
    } catch (error) {
      console.error('lede: not stored', error);
      show({ notice: 'noticeNotStored' });
    }
  };

/** Looks for words in the saved texts; the next search ends the one before. */
export function searchAction({ library, model, show, act }: ListDesk): LibraryModel['onSearch'] {
  let searching = new AbortController();
  return (words) => {
    searching.abort();
    searching = new AbortController();
    const { signal } = searching;
    show({ isSearching: words.trim() !== '', passages: new Map() });
    const give = (passages: LibraryModel['passages'], isDone: boolean) => show({ passages, isSearching: !isDone });
    act(() => searchTexts(library, model().summaries, words, signal, give));
  };
}
