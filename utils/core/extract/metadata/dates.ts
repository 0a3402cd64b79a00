import { monthOf } from './months';

function day(year: number, month: number, date: number): string | null {
  if (year < 100) year += year < 70 ? 2000 : 1900;
  // Thai years count from the Buddha's death.
  if (year > 2400 && year < 2700) year -= 543;
  if (year < 1700 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const ISO =
  /\b((?:1[789]|20)\d\d)-(\d\d?)-(\d\d?)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/i;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$/;
const YEAR_FIRST = /\b((?:1[789]|20)\d\d)\s*[./年년]\s*(\d\d?)\s*[./月월]\s*(\d\d?)/;
const YEAR = '(1[789]\\d\\d|20\\d\\d|25\\d\\d)';
const NAME = '([\\p{L}\\p{M}]{3,14})';
const DAY_FIRST = new RegExp(
  `(?<![\\d.])(\\d\\d?)(?:st|nd|rd|th|er|º|\\.)?\\s*(?:of|de|di|d')?\\s*${NAME}\\.?,?\\s*(?:de|del|พ\\.ศ\\.)?\\s*${YEAR}\\b`,
  'iu',
);
const MONTH_FIRST = new RegExp(`(?<!\\p{L})${NAME}\\.?\\s+(\\d\\d?)(?:st|nd|rd|th)?,?\\s+(?:at\\s+)?${YEAR}\\b`, 'iu');
const YEAR_THEN_MONTH = new RegExp(`\\b${YEAR}\\.?,?\\s*(?:m\\.|г\\.)?\\s*${NAME}\\.?\\s+(\\d\\d?)\\b`, 'iu');
const YEAR_THEN_DAY = new RegExp(`\\b${YEAR}\\.\\s*gada\\s+(\\d\\d?)\\.?\\s*${NAME}`, 'iu');
/** Where the digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.findLast((zero) => code >= zero) ?? 0));
  });
}
const NUMBERS = /(?<![\d.])(\d\d?)([./-])(\d\d?)\2((?:19|20)?\d\d)(?![\d])/;

/**
 * The date a text states, ISO 8601, with the time where it is given with one; null where it states none.
 * The day is the one written, not the one in another time zone. "8.1.2026" is read day first, "1/8/2026" month
 * first where the language is English of America or unknown.
 * @param language of the page, whose names of months are looked for first
 */
export function readDate(text: string, dayFirst = false, language: string | null = null): string | null {
  const source = westernDigits(text.trim().slice(0, 300));
  const iso = source.match(ISO);
  if (iso) {
    const date = day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (!date) return null;
    const zone = iso[7]?.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') ?? '';
    return iso[4] ? `${date}T${iso[4]}:${iso[5]}:${iso[6] ?? '00'}${zone}` : date;
  }
  const compact = source.match(COMPACT);
  if (compact) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const yearFirst = source.match(YEAR_FIRST);
  if (yearFirst) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const months = (name: string | undefined) => (name ? monthOf(name, language) : 0);
  const monthFirst = source.match(MONTH_FIRST);
  const first = months(monthFirst?.[1]);
  if (monthFirst && first) return day(Number(monthFirst[3]), first, Number(monthFirst[2]));
  const dayThenMonth = source.match(DAY_FIRST);
  const second = months(dayThenMonth?.[2]);
  if (dayThenMonth && second) return day(Number(dayThenMonth[3]), second, Number(dayThenMonth[1]));
  const yearThenMonth = source.match(YEAR_THEN_MONTH);
  const third = months(yearThenMonth?.[2]);
  if (yearThenMonth && third) return day(Number(yearThenMonth[1]), third, Number(yearThenMonth[3]));
  const yearThenDay = source.match(YEAR_THEN_DAY);
  const last = months(yearThenDay?.[3]);
  if (yearThenDay && last) return day(Number(yearThenDay[1]), last, Number(yearThenDay[2]));
  const numbers = source.match(NUMBERS);
  if (numbers) {
    const [one, other, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
    const isDayFirst = one > 12 || (other <= 12 && (dayFirst || numbers[2] === '.'));
    return isDayFirst ? day(year, other, one) : day(year, one, other);
  }
  return null;
}
