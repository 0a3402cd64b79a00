import type { Browser } from 'webextension-polyfill';
import type { Lexicon } from '../core/words/lexicon';
import { parseLexicon } from '../core/words/parse';
import { askBackground } from './messages';

/** The storage key of a language's words. */
export const wordsKey = (language: string) => `words:${language}`;

/**
 * Reads the words of some languages from storage, where the background puts them so that pages need not carry all of
 * them; asks it for what is not there, as right after installation. A language unknown to Lede gives nothing.
 */
export async function readWords(
  browser: Browser,
  languages: readonly string[],
  stored: Readonly<Record<string, unknown>>,
): Promise<Lexicon[]> {
  const found = languages.map(async (language) => {
    const lexicon = parseLexicon(stored[wordsKey(language)]);
    return lexicon ?? parseLexicon(await askBackground(browser, { type: 'words:get', language }).catch(() => null));
  });
  return (await Promise.all(found)).filter((lexicon) => lexicon !== null);
}
