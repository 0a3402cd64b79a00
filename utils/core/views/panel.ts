import type { LibraryModel } from './library';

/** The page of the tab in front. */
export interface OpenPage {
  title: string;
  isSaved: boolean;
}

/** What the side panel shows and does: the library's list, and the page of the tab beside it. */
export interface PanelModel
  extends Pick<
    LibraryModel,
    | 'summaries'
    | 'isLoading'
    | 'thumbs'
    | 'passages'
    | 'isSearching'
    | 'undo'
    | 'notice'
    | 'onRows'
    | 'onSearch'
    | 'onOpen'
    | 'onChange'
    | 'onUndo'
  > {
  /** Null where the tab shows none of the web's. */
  page: OpenPage | null;
  /** A save is under way. */
  isSaving: boolean;
  /** Saves the page, or takes that back. */
  onSave(): void;
  onLibrary(): void;
}
