import type { SafeHtml } from '../sanitise/safe-html';
import type { StringKey } from '../strings';
import type { Passage } from './passage';
import type { ArticleSummary, Change, SavedArticle } from './saved-article';

/** The article whose address the page has. */
export type OpenedArticle =
  | { state: 'loading' | 'missing'; id: string }
  | { state: 'damaged'; id: string; raw: unknown }
  | { state: 'ok'; id: string; article: Omit<SavedArticle, 'html'> & { html: SafeHtml } };

/** What was done last and can be undone. */
export interface Undo {
  message: StringKey;
  count: number;
  changes: Change[];
}

/** Everything the library page shows and does; the view is drawn anew from it after each step. */
export interface LibraryModel {
  summaries: readonly ArticleSummary[];
  isLoading: boolean;
  opened: OpenedArticle | null;
  /** Hits of the full text by id, as far as it was searched. */
  passages: ReadonlyMap<string, Passage>;
  isSearching: boolean;
  undo: Undo | null;
  /** What went wrong last, as a whole sentence. */
  notice: StringKey | null;
  /** Looks for words in the full texts; the search before it stops. */
  onSearch(words: string): void;
  onOpen(id: string): void;
  onClose(): void;
  /** @param message names what was done, in words for the undo bar; null where there is nothing to undo */
  onChange(changes: Change[], message: StringKey | null): void;
  onUndo(): void;
  /** Takes articles out of storage for good. */
  onRemove(ids: string[]): void;
}
