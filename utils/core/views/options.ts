import type { OwnRule } from '../clutter/findings/own';
import type { ReadFont } from '../reading/fonts';
import type { BackupInterval, Backups } from '../settings/backup';
import type { ImportedRules } from '../settings/own-rules';
import type { ReaderSettings } from '../settings/reader-settings';
import type { SettingsFileFault } from '../settings/settings-file';
import type { StoryCut } from '../settings/story-cuts';
import type { StoryPlace } from '../settings/story-places';
import type { Travel } from '../settings/travel/wish';
import type { Devices, DevicesActions } from './devices';
import type { SettingsModel } from './settings';

/** What the library holds, as far as the settings say it. */
export interface Holdings {
  articles: number;
  /** Of these in the bin. */
  binned: number;
  /** Space its texts and pictures take, and the pictures alone, in bytes. */
  size: number;
  pictures: number;
}

/** What can be taken away for good: all articles, or every choice. */
export type Wiped = 'library' | 'settings';

/** What was done last about data, in one word for what is said of it. */
export type DataNews = SettingsFileFault | 'imported' | 'wiped-library' | 'wiped-settings' | 'emptied' | 'failed';

/** Everything the settings page shows and does; the view is drawn anew after each change, wherever it was made. */
export interface OptionsModel extends SettingsModel, DevicesActions {
  /** What came of the last file of rules; `bad-file` where it was none. */
  imported: ImportedRules | 'bad-file' | null;
  /** Where the reader said that stories stand. */
  storyPlaces: readonly StoryPlace[];
  /** What the reader took out of stories. */
  storyCuts: readonly StoryCut[];
  reader: ReaderSettings;
  backups: Backups | null;
  /** Null until it is counted. */
  holdings: Holdings | null;
  news: DataNews | null;
  /** Whether settings travel by the browser's account. */
  travel: Travel;
  /** The storage that keeps the library the same on several devices. */
  devices: Devices;
  /** Of Lede. */
  version: string;
  /** Reads a font that comes with Lede. */
  readFont: ReadFont;
  /** Keeps a font of the reader's own; false where it is none or too large. */
  onFontFile(file: File): Promise<boolean>;
  onEverywhere(on: boolean): void;
  /** Opens the articles of a site or of addresses in the reader; false where the text is neither. */
  onReaderSite(typed: string): boolean;
  /** Takes a site out of every list: it is treated like any other. */
  onForgetSite(site: string): void;
  onForgetRule(rule: OwnRule): void;
  onForgetPlace(place: StoryPlace): void;
  onForgetCut(cut: StoryCut): void;
  /** Hides again what was brought back. */
  onHideAgain(piece: OwnRule): void;
  onExportRules(): void;
  onImportRules(file: File): void;
  onReader(settings: ReaderSettings): void;
  /** May ask the reader for a permission, so only on a click. */
  onBackup(interval: BackupInterval): void;
  onEmptyBin(): void;
  onExportSettings(): void;
  onImportSettings(file: File): void;
  onTravel(on: boolean): void;
  /** Takes everything out of the account, and switches it off here. */
  onTravelForget(): void;
  /** Opens the library where it is written to a file. */
  onExportLibrary(): void;
  onWipe(what: Wiped): void;
  /** Opens the page of the first minute again. */
  onWelcome(): void;
}
