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

/** By language: what its months are called in dates, long and short, in lower case. */
const named = new Map<string, ReadonlyMap<string, number>>();

const plain = (name: string) => name.toLowerCase().normalize('NFC').replace(/\.$/, '');

/** The browser knows the names of the months in every language it can be set to, in the form dates give them. */
function namesIn(language: string): ReadonlyMap<string, number> {
  let names = named.get(language);
  if (names) return names;
  const found = new Map<string, number>();
  try {
    for (const month of ['long', 'short'] as const) {
      const forms = [
        { month },
        { month, day: 'numeric' } as const,
        { month, day: 'numeric', year: 'numeric' } as const,
      ];
      for (const options of forms) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
        for (let i = 0; i < 12; i++) {
          const name = format.formatToParts(Date.UTC(2024, i, 15)).find(({ type }) => type === 'month')?.value ?? '';
          // Some languages write the month's number, or hang its case on it with a mark.
          if (/\p{L}{2}/u.test(name)) found.set(plain(name), i + 1);
        }
      }
    }
  } catch {
    // No language the browser knows.
  }
  names = found;
  named.set(language, names);
  return names;
}

/** The month a name stands for, 1 to 12, first in the page's own language; 0 where it is no month's. */
export function monthOf(name: string, language: string | null): number {
  const own = language ? namesIn(language).get(plain(name)) : undefined;
  return own ?? MONTHS.findIndex((pattern) => pattern.test(name)) + 1;
}
