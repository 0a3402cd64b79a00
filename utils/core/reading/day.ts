/** Days that have a heading each; what is older goes by months. */
const SINGLE = 30;

/** A heading of articles saved at about the same time. */
export interface DayGroup {
  /** Tells groups apart. */
  key: string;
  /** As people of the language say it, with a capital where it has any. */
  name: string;
  /** A day of its own: rows below it need not say theirs. */
  isDay: boolean;
}

/**
 * Names days as people do: today, yesterday, a weekday with its date, and what is older by months.
 * @param locale BCP 47
 */
export function dayNamer(now: Date, locale: string): (iso: string) => DayGroup {
  const language = Intl.DateTimeFormat.supportedLocalesOf(locale)[0];
  const digits = { numberingSystem: 'latn' } as const;
  const near = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', ...digits });
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', ...digits });
  const today = numberOf(now);
  const groups = new Map<string, DayGroup>();
  return (iso) => {
    const date = new Date(iso);
    if (Number.isNaN(date.getTime())) return { key: '', name: '', isDay: false };
    const ago = today - numberOf(date);
    const isDay = ago < SINGLE;
    const key = isDay ? String(ago) : `${date.getFullYear()}-${date.getMonth()}`;
    const known = groups.get(key);
    if (known) return known;
    const isNear = ago === 0 || ago === 1;
    const name = isNear ? near.format(-ago, 'day') : (isDay ? day : month).format(date);
    const group = { key, name: name.charAt(0).toLocaleUpperCase(locale) + name.slice(1), isDay };
    groups.set(key, group);
    return group;
  };
}

/** Days since a fixed one, by the clock on the wall: summer time makes none longer. */
const numberOf = (date: Date): number =>
  Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
