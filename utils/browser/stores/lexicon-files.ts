import { LANGUAGES } from '../../core/words/codes';
import type { Lexicon } from '../../core/words/lexicon';
import { parseLexicon } from '../../core/words/parse';
import { browser } from '../wire/browser';

/** The words of one language, a file of the extension's own: see the build. Null for a language that Lede does not know. */
export async function readLexicon(language: string): Promise<Lexicon | null> {
  if (!LANGUAGES.includes(language)) return null;
  const response = await fetch(browser.runtime.getURL(`/words/${language}.json`));
  return parseLexicon(await response.json());
}
