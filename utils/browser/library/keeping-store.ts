import { KEEPING_KEY, type KeepingSettings, parseKeeping } from '../../core/settings/keeping';
import { browser } from '../wire/browser';

/** Reads what the reader chose about keeping articles; defaults where nothing is stored. */
export async function readKeeping(): Promise<KeepingSettings> {
  return parseKeeping((await browser.storage.local.get(KEEPING_KEY))[KEEPING_KEY]);
}

export async function writeKeeping(settings: KeepingSettings): Promise<void> {
  await browser.storage.local.set({ [KEEPING_KEY]: settings });
}
