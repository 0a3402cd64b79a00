import { isDateLine } from '../choose/select';
import { isHeading, type PageView } from '../measure/page-view';
import type { Metadata } from '../metadata';
import { readDate } from '../metadata/dates';
import { monthOf } from '../metadata/months';

/** Lines at the edges of a story have no more words. */
const READING_WORDS = 7;
const OWNER_WORDS = 30;
const PROSE_WORDS = 12;
/** "4 min read", "Lesedauer: 3 Minuten", "読了時間 5分": one figure, and the word for minutes in most languages. */
const MINUTES =
  /^\D{0,30}\d{1,3}\D{0,3}(?:min|мин|мін|хв|λεπτ|分|분|دقيق|דקות|मिनट|মিনিট|นาที|dakika|dk\b|phút|perc)(?:[^\d.!?]{0,20}|\.)$/iu;
const OWNER =
  /^(?:©|\(c\)\s|copyright\b|all rights reserved|alle rechte (?:vorbehalten|voorbehouden)|tous droits réservés|toute reproduction|(?:quedan )?(?:todos los derechos reservados|prohibida (?:su|la) reproducci)|todos os direitos reservados|é proibida a reprodução|tutti i diritti riservati|riproduzione (?:riservata|vietata)|все права защищены|wszelkie prawa zastrzeżone|tüm hakları saklıdır|無断転載|未经授权|未經授權|版权所有|جميع الحقوق محفوظة|무단\s?전재)/iu;

/** What agencies write under the last paragraph. */
const END = /^(?:#{2,}|-\s?30\s?-|-\s?ends?\s?-|ends)$/iu;

/** "4 March", "March 4, 9.10am": a day without its year. */
const YEARLESS_WORDS = 5;
const YEARLESS =
  /^(?:\p{L}+,?\s)?(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s(?:de\s)?(\p{L}{3,})|(\p{L}{3,})\.?\s(\d{1,2})(?:st|nd|rd|th)?)\.?(?:,?\s\d{1,2}[:.]\d\d\s?(?:[ap]m)?)?$/iu;

function isYearless(text: string): boolean {
  const [, day, month, otherMonth, otherDay] = YEARLESS.exec(text) ?? [];
  const date = Number(day ?? otherDay);
  return date >= 1 && date <= 31 && monthOf(month ?? otherMonth ?? '', null) > 0;
}

/** The day of publication stands over the story's second paragraph at the latest. */
const DATED_WITHIN = 2;

/** Takes back how long the reading takes, over the first paragraph, and who owns the words, under the last. */
export function dropEdges({ blocks }: PageView, keep: boolean[], { published, lang }: Metadata): void {
  const isKeptProse = (index: number) => keep[index] === true && (blocks[index]?.words ?? 0) >= PROSE_WORDS;
  const first = blocks.findIndex(({ index }) => isKeptProse(index));
  // Two lines of minutes are a recipe's.
  const minutes = blocks.slice(0, Math.max(0, first)).filter(({ text, words, box }) => {
    return words <= READING_WORDS && box.tag !== 'LI' && MINUTES.test(text);
  });
  if (minutes.length === 1 && minutes[0]) keep[minutes[0].index] = false;
  for (const { index, text, words } of blocks.slice(0, Math.max(0, first)))
    if (keep[index] && words <= YEARLESS_WORDS && isYearless(text)) keep[index] = false;
  const dated = published
    ? blocks.filter(({ index, text, words }) => keep[index] && isDay(text, words, published, lang))
    : [];
  const [day] = dated;
  const before = blocks.filter(({ index }) => index < (day?.index ?? 0) && isKeptProse(index)).length;
  // A day that stands there more than once heads entries.
  if (day && dated.length === 1 && before < DATED_WITHIN && !isHeading(day)) keep[day.index] = false;
  for (let last = keep.lastIndexOf(true); last > first; last = keep.lastIndexOf(true)) {
    const { text = '', words = 0 } = blocks[last] ?? {};
    if (words > OWNER_WORDS || !(OWNER.test(text) || END.test(text))) return;
    keep[last] = false;
  }
}

const isDay = (text: string, words: number, published: string, lang: string | null): boolean =>
  (isDateLine(text, words) || (words <= DAY_WORDS && !/[.!?]$/.test(text))) &&
  readDate(text, false, lang)?.slice(0, 10) === published.slice(0, 10);
/** A line that states a day by the name of its month. */
const DAY_WORDS = 6;
