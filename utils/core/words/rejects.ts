import { reject as ar } from './lexicons/ar.json';
import { reject as de } from './lexicons/de.json';
import { reject as en } from './lexicons/en.json';
import { reject as es } from './lexicons/es.json';
import { reject as fa } from './lexicons/fa.json';
import { reject as fr } from './lexicons/fr.json';
import { reject as he } from './lexicons/he.json';
import { reject as hi } from './lexicons/hi.json';
import { reject as id } from './lexicons/id.json';
import { reject as it } from './lexicons/it.json';
import { reject as ja } from './lexicons/ja.json';
import { reject as ko } from './lexicons/ko.json';
import { reject as nl } from './lexicons/nl.json';
import { reject as pl } from './lexicons/pl.json';
import { reject as pt } from './lexicons/pt.json';
import { reject as ru } from './lexicons/ru.json';
import { reject as sv } from './lexicons/sv.json';
import { reject as tr } from './lexicons/tr.json';
import { reject as uk } from './lexicons/uk.json';
import { reject as vi } from './lexicons/vi.json';
import { reject as zh } from './lexicons/zh.json';

/** What refuses in every language Lede knows. Only these words, named one by one: the script that refuses needs no others. */
export const REJECTS: readonly (readonly string[])[] = [
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
];
