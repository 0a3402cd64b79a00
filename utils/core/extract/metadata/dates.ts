/** Month names in the languages of the news, by their first letters; the place in the row is the month. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen|stycz|янв|січ|oca|يناير|كانون الثاني|ינואר)/iu,
  /^(?:feb|f[eé]v|febb|lut|фев|лют|şub|sub|فبراير|شباط|פברואר)/iu,
  /^(?:mar|mär|mrt|maa|март|мар|бер|مارس|آذار|מרץ|marzec)/iu,
  /^(?:apr|abr|avr|kwi|апр|квіт|nis|أبريل|إبريل|نيسان|אפריל)/iu,
  /^(?:may|mai|mei|mag|maj|май|мая|трав|مايو|أيار|מאי)/iu,
  /^(?:jun|juin|giu|cze|июн|черв|haz|يونيو|حزيران|יוני)/iu,
  /^(?:jul|juil|lug|lip|июл|лип|tem|يوليو|تموز|יולי)/iu,
  /^(?:aug|ago|août|aout|agosto|sie|авг|серп|ağu|أغسطس|آب|אוגוסט)/iu,
  /^(?:sep|set|wrz|сен|вер|eyl|سبتمبر|أيلول|ספטמבר)/iu,
  /^(?:o[ck]t|out|ott|paź|окт|жовт|eki|أكتوبر|تشرين الأول|אוקטובר)/iu,
  /^(?:nov|lis|ноя|лист|kas|نوفمبر|تشرين الثاني|נובמבר)/iu,
  /^(?:de[cz]|dic|déc|gru|дек|груд|ara|ديسمبر|كانون الأول|דצמבר)/iu,
];

function monthOf(name: string): number {
  const month = MONTHS.findIndex((pattern) => pattern.test(name));
  // "maj", "mai", "mag" before "mar"; "juin", "juil" and "jun" are told apart by the patterns themselves.
  return month + 1;
}

function day(year: number, month: number, date: number): string | null {
  if (year < 100) year += year < 70 ? 2000 : 1900;
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

const ISO = /\b((?:19|20)\d\d)-(\d\d?)-(\d\d?)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/i;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$/;
const YEAR_FIRST = /\b((?:19|20)\d\d)\s*[./年년]\s*(\d\d?)\s*[./月월]\s*(\d\d?)/;
const DAY_FIRST =
  /(?<![\d.])(\d\d?)(?:st|nd|rd|th|er|º|\.)?\s*(?:of|de|di|d')?\s*(\p{L}{3,12})\.?,?\s*(?:de|del)?\s*((?:19|20)\d\d)\b/iu;
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(?:at\s+)?((?:19|20)\d\d)\b/iu;
const NUMBERS = /(?<![\d.])(\d\d?)([./-])(\d\d?)\2((?:19|20)?\d\d)(?![\d])/;

/**
 * The date a text states, ISO 8601, with the time where it is given with one; null where it states none.
 * The day is the one written, not the one in another time zone. "8.1.2026" is read day first, "1/8/2026" month
 * first where the language is English of America or unknown.
 */
export function readDate(text: string, dayFirst = false): string | null {
  const source = text.trim().slice(0, 300);
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
  const monthFirst = source.match(MONTH_FIRST);
  if (monthFirst?.[1] && monthOf(monthFirst[1]))
    return day(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const dayThenMonth = source.match(DAY_FIRST);
  if (dayThenMonth?.[2] && monthOf(dayThenMonth[2]))
    return day(Number(dayThenMonth[3]), monthOf(dayThenMonth[2]), Number(dayThenMonth[1]));
  const numbers = source.match(NUMBERS);
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
    const isDayFirst = first > 12 || (second <= 12 && (dayFirst || numbers[2] === '.'));
    return isDayFirst ? day(year, second, first) : day(year, first, second);
  }
  return null;
}
