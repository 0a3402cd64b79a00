import { LEXICONS } from '../words/languages';
import { compileWords, type Words } from '../words/match';
import { languageOf, languageOfScript } from '../words/parse';

const compiled = new Map<string, Words>();

/** The furniture's words in the page's own language and in English, which sites of all languages mix in. */
export function pageWords(doc: Document): Words {
  const language = languageOf(doc.documentElement.getAttribute('lang') ?? '') || languageOfScript(doc.title);
  const known = LEXICONS[language] ? language : 'en';
  let words = compiled.get(known);
  if (!words) {
    words = compileWords([...new Set(['en', known])].flatMap((name) => LEXICONS[name] ?? []));
    compiled.set(known, words);
  }
  return words;
}
