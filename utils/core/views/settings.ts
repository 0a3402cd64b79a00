import type { ClutterKind } from '../clutter/findings/finding';
import type { CleaningSettings } from '../settings/cleaning';
import type { IconDeed } from '../settings/icon';
import type { KeepingSettings } from '../settings/keeping';

/** A command and the keys that run it; none where the browser gave it none. */
export interface CommandKeys {
  /** What it does, in words. */
  description: string;
  keys: string;
}

/** What the page of the first minute and the settings both show and do. */
export interface SettingsModel {
  settings: CleaningSettings;
  keeping: KeepingSettings;
  /** What a click on the toolbar icon does. */
  icon: IconDeed;
  commands: readonly CommandKeys[];
  onKind(kind: ClutterKind, on: boolean): void;
  onRejects(on: boolean): void;
  onKeeping(settings: KeepingSettings): void;
  onIcon(deed: IconDeed): void;
  /** Opens the browser's own page of keys. */
  onKeys(): void;
  onLibrary(): void;
  /** Opens the library where articles are brought in. */
  onImport(): void;
}
