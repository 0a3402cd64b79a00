import type { Browser } from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';

/** A key of public/_locales/en/messages.json: a string that is not there does not compile. */
export type StringKey = keyof typeof messages;

/** Looks strings up in the reader's language. */
export const translator =
  (browser: Browser) =>
  (key: StringKey, ...substitutions: string[]): string =>
    browser.i18n.getMessage(key, substitutions);
