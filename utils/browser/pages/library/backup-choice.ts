import type { BackupInterval } from '../../../core/settings/backup';
import { readKeeping, writeKeeping } from '../../library/keeping-store';
import { browser } from '../../wire/browser';
import { askBackground } from '../../wire/messages';

const NEEDED = { permissions: ['downloads' as const] };

/**
 * Chooses how often the library goes to a file by itself. To be called as part of a click: the browser asks the reader
 * for the permission then alone.
 * @returns false where the permission was not given, and nothing changed
 */
export async function chooseBackup(backup: BackupInterval): Promise<boolean> {
  if (backup !== 'never' && !(await browser.permissions.request(NEEDED))) return false;
  if (backup === 'never') await browser.permissions.remove(NEEDED).catch(() => false);
  await writeKeeping({ ...(await readKeeping()), backup });
  await askBackground(browser, { type: 'library:back-up' });
  return true;
}
