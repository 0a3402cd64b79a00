import type { ClutterKind } from '../clutter/findings/finding';
import type { IconDeed } from '../settings/icon';
import type { StringKey } from '../strings';
import type { SyncSaid } from '../sync/place';
import type { PageState } from './page-state';
import type { SavedModel } from './saved';

/**
 * How Lede stands to a page: it is not known yet, the page answered, the site is switched off, the page has to be loaded
 * anew first, or is none of the web's: browser pages, stores, files.
 */
export type Standing = 'loading' | 'here' | 'off' | 'reload' | 'not-here';

/** Everything the popup shows and does; the view is drawn anew from it after each step. */
export interface PopupModel {
  site: string;
  /** Null where no page answered: `standing` says why. */
  page: PageState | null;
  standing: Standing;
  automatic: boolean;
  /** The site's stories are shown alone by themselves. */
  focus: boolean;
  /** The site's articles open in the reader by themselves. */
  reader: boolean;
  /** Kinds that stay on this site. */
  kindsOff: ReadonlySet<ClutterKind>;
  /** The site is left alone since cleaning once cost some of a story. */
  isLeft: boolean;
  isSaved: boolean;
  /** True in a private window: what is saved there outlives it. */
  isPrivate: boolean;
  /** What a click on the toolbar icon does. */
  icon: IconDeed;
  /** The number of a version that came in since the popup was last open. */
  updated: string | null;
  saved: SavedModel | null;
  /** What came of the last round with the reader's storage; null where none is set up. */
  inStep: SyncSaid | null;
  /** What went wrong last, as a whole sentence. */
  notice: StringKey | null;
  onRead(): void;
  onSave(): void;
  onFocus(): void;
  onSiteFocus(on: boolean): void;
  onSiteReader(on: boolean): void;
  onAutomatic(on: boolean): void;
  onClean(on: boolean): void;
  onShow(id: number): void;
  onFree(): void;
  onKind(kind: ClutterKind, on: boolean): void;
  onPick(): void;
  /** Lets the reader point at the story. */
  onPickStory(): void;
  onReload(): void;
  onLibrary(): void;
  /** Opens the saved list at the side of the window; null where the browser has no such place. */
  onPanel: (() => void) | null;
  onSettings(): void;
  /** Leads to what the last version brought. */
  onNews(): void;
  /** Leads to the choice of what a click on the icon does. */
  onIcon(): void;
  /** Leads to the storage that keeps the library in step. */
  onDevices(): void;
}
