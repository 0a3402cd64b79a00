import type { SettingsModel } from './settings';

/** Where the icon stands: each browser has a way of its own to bring it into sight. */
export type IconPlace = 'chromium' | 'firefox' | 'android' | 'pinned';

/** Everything the page of the first minute shows and does. */
export interface WelcomeModel extends SettingsModel {
  place: IconPlace;
  onSettings(): void;
}
