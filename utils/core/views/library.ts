import type { Passages } from '../library/export/passages';
import type { ExportFormat } from '../library/export/tools';
import type { Passage } from '../library/find/passage';
import type { BookmarkFolder, BrowserSource } from '../library/import/browser-lists';
import type { SkippedRow } from '../library/import/entry';
import type { Effect } from '../library/import/merge';
import type { ImportResult } from '../library/import/result';
import type { Highlight } from '../library/record/limits';
import type { ArticleSummary, Change, SavedArticle } from '../library/record/saved-article';
import type { ReadFont } from '../reading/fonts';
import type { SafeHtml } from '../sanitise/safe-html';
import type { BackupInterval, Backups } from '../settings/backup';
import type { KeepingSettings } from '../settings/keeping';
import type { ReaderSettings } from '../settings/reader-settings';
import type { StringKey } from '../strings';
import type { SyncSaid } from '../sync/place';

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

/** What an import would do, before anything is written. */
export interface ImportPreview {
  files: { name: string; from: string; problem: ImportResult['problem'] | null }[];
  counts: Record<Effect, number>;
  skipped: (SkippedRow & { file: string })[];
}

/** How far an import or an export is. */
export type Transfer =
  | { state: 'reading' }
  /** The folder of the browser's bookmarks is to be chosen. */
  | { state: 'folders'; folders: readonly BookmarkFolder[] }
  | { state: 'preview'; preview: ImportPreview }
  | { state: 'storing' | 'writing'; done: number; total: number }
  | { state: 'stored' | 'written'; done: number; total: number; why: 'done' | 'stopped' | 'refused' };

/** Everything the library page shows and does; the view is drawn anew from it after each step. */
export interface LibraryModel {
  summaries: readonly ArticleSummary[];
  isLoading: boolean;
  opened: OpenedArticle | null;
  /** Pictures of rows by id, as far as they were asked for. */
  thumbs: ReadonlyMap<string, string>;
  /** Hits of the full text by id, as far as it was searched. */
  passages: ReadonlyMap<string, Passage>;
  isSearching: boolean;
  /** All marked passages, by article; null until they were asked for. */
  marks: readonly Passages[] | null;
  undo: Undo | null;
  /** How the reader looks; null until it is read. */
  settings: ReaderSettings | null;
  /** What is kept with articles; null until it is read. */
  keeping: KeepingSettings | null;
  /** What became of backups; null until it is read. */
  backups: Backups | null;
  transfer: Transfer | null;
  /** True where much is kept and nothing was ever exported. */
  needsBackup: boolean;
  /** What came of the last round with the reader's storage; null where none is set up. */
  inStep: SyncSaid | null;
  /** What went wrong last, as a whole sentence. */
  notice: StringKey | null;
  /** Words the page was opened to look for. */
  askedFor: string;
  /** True where the page was opened to bring articles in. */
  isAdding: boolean;
  /** Lists of the browser's own that can be brought in. */
  sources: readonly BrowserSource[];
  /** True where it was opened to write them to a file. */
  isExporting: boolean;
  /** Reads a font that comes with Lede. */
  readFont: ReadFont;
  /** Rows of articles that have pictures come into sight. Stays the same function. */
  onRows(ids: readonly string[]): void;
  /** Looks for words in the full texts; the search before it stops. */
  onSearch(words: string): void;
  /** Reads all marked passages anew. */
  onMarks(): void;
  onOpen(id: string): void;
  onClose(): void;
  onSettings(settings: ReaderSettings): void;
  onKeeping(settings: KeepingSettings): void;
  /** Chooses how often the library goes to a file by itself; may ask the reader for a permission, so only on a click. */
  onBackup(interval: BackupInterval): void;
  /** Keeps the pictures of articles that are saved already. */
  onPictures(ids: readonly string[]): void;
  /** @param progress 0 to 1. Stays the same function. */
  onPlace(id: string, anchor: string, progress: number): void;
  /** Keeps what was marked in the article that is open; taking a passage away can be undone. */
  onHighlights(id: string, highlights: Highlight[]): void;
  /** @param message names what was done, in words for the undo bar; null where there is nothing to undo */
  onChange(changes: Change[], message: StringKey | null): void;
  onUndo(): void;
  /** Reads files and shows what importing them would do. */
  onImport(files: readonly File[]): void;
  /** Reads a list of the browser's own; asks the reader for a permission, so only on a click. */
  onSource(source: BrowserSource): void;
  /** Shows what importing a folder of bookmarks would do. */
  onFolder(id: string, withTags: boolean): void;
  /** Imports what the preview shows. */
  onStore(): void;
  /** @param ids null for everything, the bin too */
  onExport(format: ExportFormat, ids: readonly string[] | null): void;
  /** Stops an import or export under way, or closes what it says. */
  onTransferEnd(): void;
  /** Takes articles out of storage for good. */
  onRemove(ids: string[]): void;
  /** Opens the settings of the storage. */
  onDevices(): void;
}
