import { describe, expect, it } from 'vitest';
import { type BackupInterval, isBackupDue, parseBackups, withBackup } from '../../../utils/core/settings/backup';
import { parseKeeping } from '../../../utils/core/settings/keeping';

const NOW = new Date('2025-06-15T12:00:00Z');
const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString();

describe('a backup', () => {
  it('is never due before the reader asked for it', () => {
    expect(parseKeeping(null).backup).toBe('never');
    expect(parseKeeping({ backup: 'hourly' }).backup).toBe('never');
    expect(isBackupDue('never', parseBackups(null), NOW)).toBe(false);
  });

  it.each<[BackupInterval, number | null, number | null, boolean]>([
    ['day', null, null, true],
    ['day', 23, 23, false],
    ['day', 25, 25, true],
    ['week', 6 * 24, 6 * 24, false],
    ['week', 8 * 24, 8 * 24, true],
    ['month', 29 * 24, 29 * 24, false],
    ['month', 31 * 24, 31 * 24, true],
    // One that came to nothing is tried again, but not at every page.
    ['week', 8 * 24, 1, false],
    ['week', 8 * 24, 7, true],
    ['week', null, 1, false],
    // The clock was wrong when it was written.
    ['week', -400, -400, true],
  ])('every %s, written %j hours ago and tried %j hours ago, is due: %j', (interval, written, tried, isDue) => {
    const date = (hours: number | null) => (hours === null ? null : ago(hours));
    const backups = { ...parseBackups(null), written: date(written), tried: date(tried) };
    expect(isBackupDue(interval, backups, NOW)).toBe(isDue);
  });

  it('lets the oldest file go when there are more than three, and only then', () => {
    let backups = parseBackups({ tried: ago(1), hasFailed: true, files: ['/d/1', '/d/2', 7] });
    expect(backups.files).toEqual(['/d/1', '/d/2']);
    const third = withBackup(backups, '/d/3', NOW);
    expect(third).toMatchObject({ old: [], backups: { written: NOW.toISOString(), hasFailed: false } });
    backups = third.backups;
    expect(withBackup(backups, '/d/4', NOW)).toMatchObject({
      old: ['/d/2'],
      backups: { files: ['/d/4', '/d/3', '/d/1'] },
    });
    expect(withBackup(backups, '/d/3', NOW).old).toEqual([]);
  });
});
