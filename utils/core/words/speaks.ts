import { detectLanguage } from '../text/language';
import { languageOf, languageOfScript } from './parse';

/** What a page tells of the languages it speaks. */
export interface Spoken {
  /** The `lang` of its root; empty where it has none. */
  tag: string;
  title: string;
  /** Some of its running text. */
  sample: string;
}

/**
 * The languages besides English whose words a page may need: the one it says, and what its title and text are written
 * in, as many pages say nothing or what their template said. The likeliest first; one Lede knows no words of may be among them.
 */
export function languagesSpoken({ tag, title, sample }: Spoken): string[] {
  const told = [detectLanguage(sample), languageOf(tag), languageOfScript(title)];
  return [...new Set(told)].filter((language): language is string => Boolean(language) && language !== 'en');
}
