/** A line of text as it is compared: no white space around it, single spaces inside. */
function trimmed(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * The day a date names, as YYYY-MM-DD, or null. A date that starts in ISO order is taken at its word: its own
 * time zone's day is the day that was printed.
 */
export function day(date: string | null): string | null {
  const text = trimmed(date);
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return iso[0];
  const time = Date.parse(/\d:\d/.test(text) ? text : `${text} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

/** Whether a title or byline is the truth's, letter by letter but for white space. */
export function sameText(truth: string, said: string | null): boolean {
  return trimmed(truth) === trimmed(said);
}

/** Whether two dates name the same day. */
export function sameDay(truth: string, said: string | null): boolean {
  const wanted = day(truth);
  return wanted !== null && wanted === day(said);
}
