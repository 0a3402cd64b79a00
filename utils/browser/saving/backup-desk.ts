import { BACKUPS_KEY, isBackupDue, parseBackups } from '../../core/settings/backup';
import { KEEPING_KEY, parseKeeping } from '../../core/settings/keeping';
import { browser } from '../wire/browser';

/** How often a background that stays awake looks whether a backup is due, in milliseconds. */
const LOOK_EVERY = 3_600_000;
const BACKUP_PAGE = '/backup.html';
const LOCK = 'backup-desk';

/**
 * Sees to backups: whenever the background is awake anyway it looks whether one is due, and opens the page that writes
 * it behind the reader's own. A background has no way to make a large file: Chromium's knows no Blob addresses.
 */
export function createBackupDesk(now: () => Date = () => new Date()): { look(isNew?: boolean): Promise<void> } {
  let looked = 0;
  const openPage = async () => {
    const stored = await browser.storage.local.get([KEEPING_KEY, BACKUPS_KEY]);
    const backups = parseBackups(stored[BACKUPS_KEY]);
    if (!isBackupDue(parseKeeping(stored[KEEPING_KEY]).backup, backups, now())) return;
    if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return;
    // Never in a private window: the page would not be let in, and is none of its business.
    const beside = (await browser.tabs.query({ windowType: 'normal' })).find(({ incognito }) => !incognito);
    if (beside?.windowId === undefined) return;
    // Noted before the page is there: a second look must not open a second one.
    await browser.storage.local.set({ [BACKUPS_KEY]: { ...backups, tried: now().toISOString() } });
    await browser.tabs.create({ url: browser.runtime.getURL(BACKUP_PAGE), active: false, windowId: beside.windowId });
  };
  return {
    /** @param isNew the reader changed the interval just now */
    async look(isNew = false) {
      if (!isNew && now().getTime() - looked < LOOK_EVERY) return;
      looked = now().getTime();
      try {
        await navigator.locks.request(LOCK, openPage);
      } catch (error) {
        console.error('lede: no backup', error);
      }
    },
  };
}
