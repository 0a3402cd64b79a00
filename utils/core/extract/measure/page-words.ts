import type { Lexicons } from '../../words/lexicon';
import { compileWords, type Words } from '../../words/match';
import { languageOf, languageOfScript } from '../../words/parse';

const compiled = new Map<string, Words>();

/** The furniture's words in the page's own language and in English, which sites of all languages mix in. */
export function pageWords(doc: Document, lexicons: Lexicons): Words {
  const language = languageOf(doc.documentElement.getAttribute('lang') ?? '') || languageOfScript(doc.title);
  const known = lexicons[language] ? language : 'en';
  let words = compiled.get(known);
  if (!words) {
    words = compileWords([...new Set(['en', known])].flatMap((name) => lexicons[name] ?? []));
    compiled.set(known, words);
  }
  return words;
}
