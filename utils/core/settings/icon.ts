/** What a click on the toolbar icon does: the menu, or one of its deeds at once. */
export const ICON_DEEDS = ['popup', 'reader', 'focus', 'clean'] as const;
export type IconDeed = (typeof ICON_DEEDS)[number];

/** The storage key the choice stands under. */
export const ICON_KEY = 'icon';

/** Reads the stored choice: what is missing or makes no sense is the menu. */
export const parseIcon = (stored: unknown): IconDeed => ICON_DEEDS.find((deed) => deed === stored) ?? 'popup';
