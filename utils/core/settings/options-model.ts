import type { ClutterKind } from '../clutter/finding';
import type { OwnRule } from '../clutter/own';
import type { CleaningSettings } from './cleaning';
import type { IconDeed } from './icon';
import type { ImportedRules } from './own-rules';

/** Everything the settings page shows and does; the view is drawn anew after each change, wherever it was made. */
export interface OptionsModel {
  settings: CleaningSettings;
  /** What came of the last file of rules; `bad-file` where it was none. */
  imported: ImportedRules | 'bad-file' | null;
  /** What a click on the toolbar icon does. */
  icon: IconDeed;
  onKind(kind: ClutterKind, on: boolean): void;
  onRejects(on: boolean): void;
  onEverywhere(on: boolean): void;
  /** Opens the articles of a site or of addresses in the reader; false where the text is neither. */
  onReaderSite(typed: string): boolean;
  /** Takes a site out of every list: it is treated like any other. */
  onForgetSite(site: string): void;
  onForgetRule(rule: OwnRule): void;
  /** Hides again what was brought back. */
  onHideAgain(piece: OwnRule): void;
  onExportRules(): void;
  onImportRules(file: File): void;
  onIcon(deed: IconDeed): void;
  onKeys(): void;
  /** Opens the page of the first minute again. */
  onWelcome(): void;
  onLibrary(): void;
}
