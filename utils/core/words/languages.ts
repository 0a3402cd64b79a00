import type { Lexicons } from './lexicon';
import ar from './lexicons/ar.json';
import az from './lexicons/az.json';
import bg from './lexicons/bg.json';
import bn from './lexicons/bn.json';
import bs from './lexicons/bs.json';
import ca from './lexicons/ca.json';
import cs from './lexicons/cs.json';
import da from './lexicons/da.json';
import de from './lexicons/de.json';
import el from './lexicons/el.json';
import en from './lexicons/en.json';
import es from './lexicons/es.json';
import et from './lexicons/et.json';
import eu from './lexicons/eu.json';
import fa from './lexicons/fa.json';
import fi from './lexicons/fi.json';
import fr from './lexicons/fr.json';
import ga from './lexicons/ga.json';
import gl from './lexicons/gl.json';
import he from './lexicons/he.json';
import hi from './lexicons/hi.json';
import hr from './lexicons/hr.json';
import hu from './lexicons/hu.json';
import hy from './lexicons/hy.json';
import id from './lexicons/id.json';
import is from './lexicons/is.json';
import it from './lexicons/it.json';
import ja from './lexicons/ja.json';
import ka from './lexicons/ka.json';
import kk from './lexicons/kk.json';
import ko from './lexicons/ko.json';
import lt from './lexicons/lt.json';
import lv from './lexicons/lv.json';
import mk from './lexicons/mk.json';
import ms from './lexicons/ms.json';
import mt from './lexicons/mt.json';
import nl from './lexicons/nl.json';
import no from './lexicons/no.json';
import pl from './lexicons/pl.json';
import pt from './lexicons/pt.json';
import ro from './lexicons/ro.json';
import ru from './lexicons/ru.json';
import sk from './lexicons/sk.json';
import sl from './lexicons/sl.json';
import sq from './lexicons/sq.json';
import sr from './lexicons/sr.json';
import sv from './lexicons/sv.json';
import sw from './lexicons/sw.json';
import ta from './lexicons/ta.json';
import te from './lexicons/te.json';
import th from './lexicons/th.json';
import tr from './lexicons/tr.json';
import uk from './lexicons/uk.json';
import ur from './lexicons/ur.json';
import vi from './lexicons/vi.json';
import zh from './lexicons/zh.json';

/** The words of every language, by its two letters. Too much for what runs in pages or wakes often: see browser/words. */
export const LEXICONS: Lexicons = {
  ar,
  az,
  bg,
  bn,
  bs,
  ca,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  eu,
  fa,
  fi,
  fr,
  ga,
  gl,
  he,
  hi,
  hr,
  hu,
  hy,
  id,
  is,
  it,
  ja,
  ka,
  kk,
  ko,
  lt,
  lv,
  mk,
  ms,
  mt,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sq,
  sr,
  sv,
  sw,
  ta,
  te,
  th,
  tr,
  uk,
  ur,
  vi,
  zh,
};
