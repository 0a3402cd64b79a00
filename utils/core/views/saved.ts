import type { ArticleSummary, Change } from '../library/record/saved-article';
import type { StringKey } from '../strings';
import type { Undo } from './library';

/** What the popup's list of saved articles shows and does. */
export interface SavedModel {
  /** The newest until something is looked for, then all. */
  summaries: readonly ArticleSummary[];
  isLoading: boolean;
  /** The first kept picture of those on top, by id. */
  pictures: ReadonlyMap<string, string>;
  /** Unread ones stand before the others. */
  unreadFirst: boolean;
  undo: Undo | null;
  /** Asks for all summaries; without it only the newest are read. */
  onLook(): void;
  onUnreadFirst(on: boolean): void;
  onOpen(id: string): void;
  /** @param message names what was done, in words for the undo bar; null where there is nothing to undo */
  onChange(changes: Change[], message: StringKey | null): void;
  onUndo(): void;
}
