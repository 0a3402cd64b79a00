import type { Browser } from 'webextension-polyfill';
import { en } from '../../core/words/en';
import type { Lexicon, Lexicons } from '../../core/words/lexicon';
import { languageOf, languageOfScript, parseLexicon } from '../../core/words/parse';
import { askBackground } from '../wire/messages';

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

/**
 * Reads the words of the languages besides English that a page's furniture may speak: as far as the page tells while it
 * begins, and once more where it tells another when it is parsed.
 * @param use told of them, each time there are some
 */
export async function readLexicons(
  browser: Browser,
  document: Document,
  signal: AbortSignal,
  use: (lexicons: readonly Lexicon[]) => void,
): Promise<void> {
  const read = async (languages: readonly string[]) => {
    if (languages.length === 0) return;
    const stored = await browser.storage.local.get(languages.map(wordsKey)).catch(() => ({}));
    const lexicons = await readWords(browser, languages, stored);
    if (!signal.aborted && lexicons.length > 0) use(lexicons);
  };
  const first = languagesOf(document);
  const readOthers = () => read(languagesOf(document).filter((language) => !first.includes(language)));
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', readOthers, { once: true, signal });
  await read(first);
}

/** The languages besides English that a page says or shows it speaks. */
export function languagesOf(document: Document): string[] {
  const own = languageOf(document.documentElement.lang) || languageOfScript(document.title);
  return own && own !== 'en' ? [own] : [];
}

/** The words of English and of a page's own language, as far as they are to be had: what its story is told by. */
export async function lexiconsOf(browser: Browser, document: Document): Promise<Lexicons> {
  const [language] = languagesOf(document);
  if (!language) return { en };
  const stored = await browser.storage.local.get(wordsKey(language)).catch(() => ({}));
  const [lexicon] = await readWords(browser, [language], stored);
  return lexicon ? { en, [language]: lexicon } : { en };
}
