import type { IconPlace, WelcomeModel } from '../../core/views/welcome';
import { browser } from '../wire/browser';
import { readSettings } from './settings-page';

/** Starts the page of the first minute and draws it after every change, wherever it was made. */
export async function openWelcome(draw: (model: WelcomeModel) => void): Promise<void> {
  const show = (change: Partial<WelcomeModel>) => {
    Object.assign(model, change);
    draw({ ...model });
  };
  const model: WelcomeModel = {
    ...(await readSettings(show)),
    place: await placeOfIcon(),
    onSettings: () => browser.runtime.openOptionsPage(),
  };
  // Back from the toolbar.
  window.addEventListener('focus', async () => show({ place: await placeOfIcon() }));
  draw({ ...model });
}

async function placeOfIcon(): Promise<IconPlace> {
  const { os } = await browser.runtime.getPlatformInfo();
  if (os === 'android') return 'android';
  const { isOnToolbar } = await browser.action.getUserSettings();
  if (isOnToolbar) return 'pinned';
  return browser.runtime.getURL('/').startsWith('moz-') ? 'firefox' : 'chromium';
}
