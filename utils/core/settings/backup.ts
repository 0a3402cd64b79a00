import { Fields } from '../fields';

/** How often the library is written to a file by itself. */
export const BACKUP_INTERVALS = ['never', 'day', 'week', 'month'] as const;
export type BackupInterval = (typeof BACKUP_INTERVALS)[number];

const DAY = 24 * 3600 * 1000;
const TIMES: Record<Exclude<BackupInterval, 'never'>, number> = { day: DAY, week: 7 * DAY, month: 30 * DAY };
/** After one that came to nothing, the next waits this long, in milliseconds. */
const RETRY = 6 * 3600 * 1000;

/** The storage key of what became of backups. */
export const BACKUPS_KEY = 'backups';
/** Files kept; older ones go once a newer one is whole. */
const KEPT = 3;

/** What became of backups so far; dates are ISO 8601. */
export interface Backups {
  tried: string | null;
  written: string | null;
  /** The last one came to nothing. */
  hasFailed: boolean;
  /** Full names of the files written, the newest first. */
  files: string[];
}

/** How far the tab that writes a backup is. */
export type BackupModel = { state: 'writing'; done: number; total: number } | { state: 'written' | 'empty' | 'failed' };

/** Reads what is stored; none where nothing is. */
export function parseBackups(stored: unknown): Backups {
  const fields = new Fields(stored);
  const rest = { hasFailed: fields.flag('hasFailed'), files: fields.texts('files') };
  return { tried: fields.date('tried'), written: fields.date('written'), ...rest };
}

/** Whether a file is to be written now. A date in the future, as of a clock that was set back, counts for nothing. */
export function isBackupDue(interval: BackupInterval, { tried, written }: Backups, now: Date): boolean {
  if (interval === 'never') return false;
  const since = (date: string | null) => {
    const time = date === null ? -1 : now.getTime() - Date.parse(date);
    return time < 0 ? Number.POSITIVE_INFINITY : time;
  };
  return since(written) >= TIMES[interval] && since(tried) >= Math.min(RETRY, TIMES[interval]);
}

/** A file was written whole: what is known now, and the files that may go for it. */
export function withBackup(before: Backups, file: string, now: Date): { backups: Backups; old: string[] } {
  const files = [file, ...before.files.filter((name) => name !== file)];
  const written = now.toISOString();
  return {
    backups: { tried: written, written, hasFailed: false, files: files.slice(0, KEPT) },
    old: files.slice(KEPT),
  };
}
