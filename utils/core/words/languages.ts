import type { Lexicon } from './lexicon';
import ar from './lexicons/ar.json';
import de from './lexicons/de.json';
import en from './lexicons/en.json';
import es from './lexicons/es.json';
import fa from './lexicons/fa.json';
import fr from './lexicons/fr.json';
import he from './lexicons/he.json';
import hi from './lexicons/hi.json';
import id from './lexicons/id.json';
import it from './lexicons/it.json';
import ja from './lexicons/ja.json';
import ko from './lexicons/ko.json';
import nl from './lexicons/nl.json';
import pl from './lexicons/pl.json';
import pt from './lexicons/pt.json';
import ru from './lexicons/ru.json';
import sv from './lexicons/sv.json';
import tr from './lexicons/tr.json';
import uk from './lexicons/uk.json';
import vi from './lexicons/vi.json';
import zh from './lexicons/zh.json';

/** Every language Lede knows the furniture of, by its two letters. Too much for the always-on script: see browser/words. */
export const LEXICONS: Readonly<Record<string, Lexicon>> = {
  ar,
  de,
  en,
  es,
  fa,
  fr,
  he,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  sv,
  tr,
  uk,
  vi,
  zh,
};
