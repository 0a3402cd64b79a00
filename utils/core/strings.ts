import type messages from '../../public/_locales/en/messages.json';

/** A key of public/_locales/en/messages.json: a string that is not there does not compile. */
export type StringKey = keyof typeof messages;

/** The languages there are strings in, BCP 47. */
export const INTERFACE_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt-BR', 'nl', 'ar', 'ja'] as const;

/** Gives a string in the reader's language, `$1` … replaced by the substitutions. */
export type Translate = (key: StringKey, ...substitutions: string[]) => string;

/**
 * The language the interface speaks, BCP 47. The browser's own may have no strings here: then those of another are shown,
 * and saying the browser's would have them read out, and laid out, as what they are not.
 * @param strings language of the strings
 * @param browser language of the browser, with its region
 */
export function localeOf(strings: string, browser: string): string {
  const tongue = (locale: string) => locale.toLowerCase().split('-')[0];
  return tongue(browser) === tongue(strings) ? browser : strings;
}
