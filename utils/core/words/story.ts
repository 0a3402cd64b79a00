import ar from './story/ar.json';
import bg from './story/bg.json';
import cs from './story/cs.json';
import da from './story/da.json';
import de from './story/de.json';
import el from './story/el.json';
import en from './story/en.json';
import es from './story/es.json';
import fa from './story/fa.json';
import fi from './story/fi.json';
import fr from './story/fr.json';
import he from './story/he.json';
import hi from './story/hi.json';
import hu from './story/hu.json';
import id from './story/id.json';
import it from './story/it.json';
import ja from './story/ja.json';
import ko from './story/ko.json';
import nl from './story/nl.json';
import no from './story/no.json';
import pl from './story/pl.json';
import pt from './story/pt.json';
import ro from './story/ro.json';
import ru from './story/ru.json';
import sv from './story/sv.json';
import tr from './story/tr.json';
import uk from './story/uk.json';
import vi from './story/vi.json';
import zh from './story/zh.json';

/**
 * The words of one language by which a story is told from what stands in it; a file of them holds one phrase a line, in
 * small letters. A phrase may be a pattern, `folg(?:en sie|t uns)`; a word's other endings are `\p{L}*`.
 */
interface StoryWords {
  /** What somebody did before "by": "written". */
  made?: string[];
  by?: string[];
  /** Those that stand before a name even on a line of their own. */
  byAlone?: string[];
  /** Those who work there, without a name. */
  house?: string[];
  /** Follows a name and begins the date: "updated". */
  dated?: string[];
  /** Stands between a name and the number of a day: "on". */
  onDay?: string[];
  /** May stand before what readers are told: "please". */
  polite?: string[];
  /** What they are told to do for the paper, as it begins a sentence: "sign up". */
  told?: string[];
  /** The same where the verb comes last, or after a condition. */
  toldLast?: string[];
  /** The same in languages that set no spaces between words. */
  toldWithin?: string[];
  /** What it is done to: a paper's letters, its channels, its purse. */
  thing?: string[];
  thingWithin?: string[];
  /** Whose it is: the site's, or nothing but what may be had: "our", "free". */
  own?: string[];
  /** Names who paid for a piece: "presented by". */
  paid?: string[];
}

/** All of them together: a page signs and calls in other languages than its own too. */
const ALL: readonly StoryWords[] = [
  ar,
  bg,
  cs,
  da,
  de,
  el,
  en,
  es,
  fa,
  fi,
  fr,
  he,
  hi,
  hu,
  id,
  it,
  ja,
  ko,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sv,
  tr,
  uk,
  vi,
  zh,
];

/** The phrases of all languages for one purpose, as the alternatives of a pattern. */
export const storyWords = (purpose: keyof StoryWords): string => ALL.flatMap((words) => words[purpose] ?? []).join('|');
