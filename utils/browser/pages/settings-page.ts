import { CLEANING_KEY, type CleaningSettings, parseCleaning, withKind } from '../../core/settings/cleaning';
import { KEEPING_KEY, parseKeeping } from '../../core/settings/keeping';
import type { SettingsModel } from '../../core/views/settings';
import { readKeeping, writeKeeping } from '../library/keeping-store';
import { readIcon, watchIcon, writeIcon } from '../toolbar/icon';
import { browser } from '../wire/browser';
import { askBackground } from '../wire/messages';
import { changeKeys, readCommands } from './keys';

export const openPage = (page: string) => browser.tabs.create({ url: browser.runtime.getURL(page) });

/** Changes the fields of the cleaning that are given; every page that shows them is told. */
export const changeCleaning = (settings: Partial<CleaningSettings>): Promise<CleaningSettings> =>
  askBackground(browser, { type: 'settings:set', settings });

/**
 * Reads what every page of settings shows.
 * @param show told of each change, whichever page made it
 */
export async function readSettings(show: (change: Partial<SettingsModel>) => void): Promise<SettingsModel> {
  const tell = (change: Partial<SettingsModel>) => {
    Object.assign(model, change);
    show(change);
  };
  const model: SettingsModel = {
    settings: await askBackground(browser, { type: 'settings:get' }),
    keeping: await readKeeping(),
    icon: await readIcon(),
    commands: await readCommands(),
    onKind: async (kind, on) =>
      tell({ settings: await changeCleaning({ kindsOff: withKind(model.settings, kind, on).kindsOff }) }),
    onRejects: async (on) => tell({ settings: await changeCleaning({ rejectsConsent: on }) }),
    onKeeping: (keeping) => {
      tell({ keeping });
      writeKeeping(keeping);
    },
    onIcon: writeIcon,
    onKeys: changeKeys,
    onLibrary: () => openPage('/library.html'),
    onImport: () => openPage('/library.html?add'),
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (CLEANING_KEY in changes) tell({ settings: parseCleaning(changes[CLEANING_KEY]?.newValue) });
    if (KEEPING_KEY in changes) tell({ keeping: parseKeeping(changes[KEEPING_KEY]?.newValue) });
  });
  watchIcon((icon) => tell({ icon }));
  // Back from the browser's page of keys.
  window.addEventListener('focus', async () => tell({ commands: await readCommands() }));
  return model;
}
