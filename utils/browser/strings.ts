import type { Browser } from 'webextension-polyfill';
import type { Translate } from '../core/strings';

/** Looks strings up in the reader's language. */
export const translator =
  (browser: Browser): Translate =>
  (key, ...substitutions) =>
    browser.i18n.getMessage(key, substitutions);
