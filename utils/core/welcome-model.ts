import type { ClutterKind } from './clutter/finding';
import type { CleaningSettings } from './settings/cleaning';
import type { IconDeed } from './settings/icon';
import type { KeepingSettings, WantedPictures } from './settings/keeping';

/** Where the icon stands: each browser has a way of its own to bring it into sight. */
export type IconPlace = 'chromium' | 'firefox' | 'android' | 'pinned';

/** A command and the keys that run it; none where the browser gave it none. */
export interface CommandKeys {
  /** What it does, in words. */
  description: string;
  keys: string;
}

/** Everything the page of the first minute shows and does. */
export interface WelcomeModel {
  settings: CleaningSettings;
  keeping: KeepingSettings;
  icon: IconDeed;
  place: IconPlace;
  commands: readonly CommandKeys[];
  onKind(kind: ClutterKind, on: boolean): void;
  onRejects(on: boolean): void;
  onPictures(pictures: WantedPictures): void;
  onIcon(deed: IconDeed): void;
  /** Opens the browser's own page of keys. */
  onKeys(): void;
  onImport(): void;
  onLibrary(): void;
  onSettings(): void;
}
