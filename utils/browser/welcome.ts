import { CLEANING_KEY, type CleaningSettings, parseCleaning, withKind } from '../core/settings/cleaning';
import { KEEPING_KEY, parseKeeping } from '../core/settings/keeping';
import type { IconPlace, WelcomeModel } from '../core/welcome-model';
import { browser } from './browser';
import { readIcon, watchIcon, writeIcon } from './icon';
import { changeKeys, readCommands } from './keys';
import { readKeeping, writeKeeping } from './library/keeping-store';
import { askBackground } from './messages';

/** Starts the page of the first minute and draws it after every change, wherever it was made. */
export async function openWelcome(draw: (model: WelcomeModel) => void): Promise<void> {
  const show = (change: Partial<WelcomeModel>) => {
    Object.assign(model, change);
    draw({ ...model });
  };
  const change = async (settings: Partial<CleaningSettings>) =>
    show({ settings: await askBackground(browser, { type: 'settings:set', settings }) });
  const open = (page: string) => browser.tabs.create({ url: browser.runtime.getURL(page) });
  const model: WelcomeModel = {
    settings: await askBackground(browser, { type: 'settings:get' }),
    keeping: await readKeeping(),
    icon: await readIcon(),
    place: await placeOfIcon(),
    commands: await readCommands(),
    onKind: (kind, on) => change({ kindsOff: withKind(model.settings, kind, on).kindsOff }),
    onRejects: (on) => change({ rejectsConsent: on }),
    onPictures: (pictures) => writeKeeping({ ...model.keeping, pictures }),
    onIcon: writeIcon,
    onKeys: changeKeys,
    onImport: () => open('/library.html?add'),
    onLibrary: () => open('/library.html'),
    onSettings: () => browser.runtime.openOptionsPage(),
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (CLEANING_KEY in changes) show({ settings: parseCleaning(changes[CLEANING_KEY]?.newValue) });
    if (KEEPING_KEY in changes) show({ keeping: parseKeeping(changes[KEEPING_KEY]?.newValue) });
  });
  watchIcon((icon) => show({ icon }));
  // Back from the toolbar, or from the browser's page of keys.
  window.addEventListener('focus', async () => show({ place: await placeOfIcon(), commands: await readCommands() }));
  draw({ ...model });
}

async function placeOfIcon(): Promise<IconPlace> {
  const { os } = await browser.runtime.getPlatformInfo();
  if (os === 'android') return 'android';
  const { isOnToolbar } = await browser.action.getUserSettings();
  if (isOnToolbar) return 'pinned';
  return browser.runtime.getURL('/').startsWith('moz-') ? 'firefox' : 'chromium';
}
