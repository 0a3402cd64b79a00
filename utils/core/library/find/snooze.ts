/** Until when an article is put off by one press. */
export const SNOOZES = ['tomorrow', 'weekend', 'week'] as const;
export type Snooze = (typeof SNOOZES)[number];

/** Before anybody reads the morning's news, by the reader's own clock. */
const HOUR = 6;
const [SATURDAY, MONDAY] = [6, 1];

/** The morning an article comes back: tomorrow, the next Saturday, the next Monday. */
export function snoozeUntil(snooze: Snooze, now: Date): Date {
  const next = (day: number) => ((day - now.getDay() + 6) % 7) + 1;
  const days = { tomorrow: 1, weekend: next(SATURDAY), week: next(MONDAY) }[snooze];
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, HOUR);
}

/** The morning of a day as a field gives it (`2025-06-01`); null for what is none, or is no morning to come. */
export function morningOf(day: string, now: Date): Date | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const morning = new Date(year, month - 1, date, HOUR);
  return /^\d{4}-\d\d-\d\d$/.test(day) && morning > now ? morning : null;
}
