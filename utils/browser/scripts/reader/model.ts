import type { Article, NoArticle } from '../../../core/article';
import type { Highlight } from '../../../core/library/record/limits';
import type { ReaderSettings } from '../../../core/settings/reader-settings';
import type { StringKey } from '../../../core/strings';
import type { followCuts } from './cuts';

/** What is drawn over the page: a story, or why there is none. */
export interface ReaderModel {
  article: Article | null;
  why: NoArticle | null;
  settings: ReaderSettings;
  isSaved: boolean;
  /** Why the last save failed, or null. */
  notice: StringKey | null;
  startAt: string | null;
  /** Whether what is kept of it is in the archive. */
  isArchived: boolean;
  /** What was marked in the story, as far as it is kept. */
  highlights: readonly Highlight[];
  onClose(): void;
  /** Closes it and lets the reader point at the story. */
  onPoint(): void;
  /** Takes pieces out of the stories of the page's site. */
  onCut: ReturnType<typeof followCuts>;
  /** Saves it, or takes that back. */
  onSave(): void;
  onArchive(): void;
  /** On to the next unread article, or to the library, in a tab of its own. */
  onOnward(isNext: boolean): void;
  /** Looks for words in the library, in a tab of its own. */
  onSearch(words: string): void;
  onSettings(settings: ReaderSettings): void;
  onPlace(anchor: string): void;
  /** Undefined until it is known what was marked before: new marks would take its place. */
  onHighlights: ((highlights: Highlight[]) => void) | undefined;
}

/** A reader in which nothing is read yet. */
export const BLANK = {
  ...{ article: null, why: null, isSaved: false, isArchived: false, notice: null },
  ...{ startAt: null, highlights: [] },
  ...{
    onClose() {},
    onPoint() {},
    onCut: async () => 'failed' as const,
    onSave() {},
    onArchive() {},
    onOnward() {},
    onSearch() {},
    onSettings() {},
    onPlace() {},
  },
  onHighlights: undefined,
} satisfies Partial<ReaderModel>;
