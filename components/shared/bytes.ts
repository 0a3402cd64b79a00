/** A size in words, such as `1.4 MB`. @param locale of the interface; the browser's own where it is left out */
export function formatBytes(bytes: number, locale?: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  const supported = locale === undefined ? undefined : Intl.NumberFormat.supportedLocalesOf(locale)[0];
  return new Intl.NumberFormat(supported, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(
    value,
  );
}
