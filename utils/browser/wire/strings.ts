import type { Browser } from 'webextension-polyfill';
import { inNumber } from '../../core/plural';
import { directionOfLocale } from '../../core/reading/direction';
import { localeOf, type Translate } from '../../core/strings';

/** Looks strings up in the reader's language; one that has forms is given in the one for its first number. */
export const translator =
  (browser: Browser): Translate =>
  (key, ...substitutions) =>
    inNumber(
      browser.i18n.getMessage(key, substitutions),
      substitutions[0],
      browser.i18n.getMessage('interfaceLanguage'),
    );

/** The language the interface speaks, BCP 47. */
export const interfaceLocale = (browser: Browser): string =>
  localeOf(browser.i18n.getMessage('interfaceLanguage'), browser.i18n.getUILanguage());

/** Marks the root of a piece of the interface with the language it speaks and its direction. @returns the language, BCP 47 */
export function markLanguage(element: HTMLElement, browser: Browser): string {
  const locale = interfaceLocale(browser);
  element.lang = locale;
  element.dir = directionOfLocale(locale);
  return locale;
}
