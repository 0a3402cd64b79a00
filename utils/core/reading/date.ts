/**
 * A date as people of a language write it; a day without a time stays that day in every time zone.
 * @param iso ISO 8601, a date or a date and time
 * @param locale BCP 47
 * @param dateStyle `medium` where room is scarce
 * @returns null where `iso` is no date
 */
export function formatDate(iso: string, locale: string, dateStyle: 'long' | 'medium' = 'long'): string | null {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  const dayOnly = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const format: Intl.DateTimeFormatOptions = {
    dateStyle,
    // Digits as every count of the interface has them: Arabic would bring its own for the date alone.
    numberingSystem: 'latn',
    ...(dayOnly && { timeZone: 'UTC' }),
  };
  return new Intl.DateTimeFormat(Intl.DateTimeFormat.supportedLocalesOf(locale)[0], format).format(date);
}
