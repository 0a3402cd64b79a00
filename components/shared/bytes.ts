/** A size in words, such as `1.4 MB`. @param locale of the interface, BCP 47 */
export function formatBytes(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const format: Intl.NumberFormatOptions = {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
    // As in dates: the same digits everywhere.
    numberingSystem: 'latn',
  };
  return new Intl.NumberFormat(Intl.NumberFormat.supportedLocalesOf(locale)[0], format).format(value);
}
