import { reject as ar } from './lexicons/ar.json';
import { reject as az } from './lexicons/az.json';
import { reject as bg } from './lexicons/bg.json';
import { reject as bn } from './lexicons/bn.json';
import { reject as bs } from './lexicons/bs.json';
import { reject as ca } from './lexicons/ca.json';
import { reject as cs } from './lexicons/cs.json';
import { reject as da } from './lexicons/da.json';
import { reject as de } from './lexicons/de.json';
import { reject as el } from './lexicons/el.json';
import { reject as en } from './lexicons/en.json';
import { reject as es } from './lexicons/es.json';
import { reject as et } from './lexicons/et.json';
import { reject as eu } from './lexicons/eu.json';
import { reject as fa } from './lexicons/fa.json';
import { reject as fi } from './lexicons/fi.json';
import { reject as fr } from './lexicons/fr.json';
import { reject as ga } from './lexicons/ga.json';
import { reject as gl } from './lexicons/gl.json';
import { reject as he } from './lexicons/he.json';
import { reject as hi } from './lexicons/hi.json';
import { reject as hr } from './lexicons/hr.json';
import { reject as hu } from './lexicons/hu.json';
import { reject as hy } from './lexicons/hy.json';
import { reject as id } from './lexicons/id.json';
import { reject as is } from './lexicons/is.json';
import { reject as it } from './lexicons/it.json';
import { reject as ja } from './lexicons/ja.json';
import { reject as ka } from './lexicons/ka.json';
import { reject as kk } from './lexicons/kk.json';
import { reject as ko } from './lexicons/ko.json';
import { reject as lt } from './lexicons/lt.json';
import { reject as lv } from './lexicons/lv.json';
import { reject as mk } from './lexicons/mk.json';
import { reject as ms } from './lexicons/ms.json';
import { reject as mt } from './lexicons/mt.json';
import { reject as nl } from './lexicons/nl.json';
import { reject as no } from './lexicons/no.json';
import { reject as pl } from './lexicons/pl.json';
import { reject as pt } from './lexicons/pt.json';
import { reject as ro } from './lexicons/ro.json';
import { reject as ru } from './lexicons/ru.json';
import { reject as sk } from './lexicons/sk.json';
import { reject as sl } from './lexicons/sl.json';
import { reject as sq } from './lexicons/sq.json';
import { reject as sr } from './lexicons/sr.json';
import { reject as sv } from './lexicons/sv.json';
import { reject as sw } from './lexicons/sw.json';
import { reject as ta } from './lexicons/ta.json';
import { reject as te } from './lexicons/te.json';
import { reject as th } from './lexicons/th.json';
import { reject as tr } from './lexicons/tr.json';
import { reject as uk } from './lexicons/uk.json';
import { reject as ur } from './lexicons/ur.json';
import { reject as vi } from './lexicons/vi.json';
import { reject as zh } from './lexicons/zh.json';

/** What refuses in every language Lede knows. Only these words, named one by one: the script that refuses needs no others. */
export const REJECTS: readonly (readonly string[])[] = [
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
];
