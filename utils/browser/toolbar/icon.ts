import { ICON_KEY, type IconDeed, parseIcon } from '../../core/settings/icon';
import { browser } from '../wire/browser';

const MENU_PAGE = '/popup.html';

/** What a click on the icon does by the reader's choice. */
export async function readIcon(): Promise<IconDeed> {
  return parseIcon((await browser.storage.local.get(ICON_KEY))[ICON_KEY]);
}

export const writeIcon = (deed: IconDeed): Promise<void> => browser.storage.local.set({ [ICON_KEY]: deed });

/** Gives the choice again whenever it is made anew, on whatever page. */
export function watchIcon(give: (deed: IconDeed) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (ICON_KEY in changes) give(parseIcon(changes[ICON_KEY]?.newValue));
  });
}

/** What each choice but the menu does to a tab's page; false where it could not be done. */
export type IconDeeds = Record<Exclude<IconDeed, 'popup'>, (tabId: number) => Promise<boolean>>;

/** Has a click on the icon do what the reader chose, from the start of the browser on: it forgets that with every end. */
export function runIcon(deeds: IconDeeds): void {
  const apply = (deed: IconDeed) => browser.action.setPopup({ popup: deed === 'popup' ? MENU_PAGE : '' });
  const refresh = async () => apply(await readIcon());
  browser.runtime.onStartup.addListener(refresh);
  refresh();
  watchIcon(apply);
  // Heard only where the icon has no menu.
  browser.action.onClicked.addListener(async ({ id }) => {
    const deed = await readIcon();
    if (id === undefined) return;
    // The menu says why nothing can be done here, and what can.
    if (deed === 'popup' || !(await deeds[deed](id))) await openMenu(id);
  });
}

/** Opens the menu from the icon whatever a click on it does; where the browser opens none, in a small window of its own. */
export async function openMenu(tabId: number): Promise<void> {
  try {
    await browser.action.setPopup({ tabId, popup: MENU_PAGE });
    await browser.action.openPopup();
  } catch {
    const url = browser.runtime.getURL(`${MENU_PAGE}?tab=${tabId}`);
    await browser.windows.create({ url, type: 'popup', width: 400, height: 640 });
  } finally {
    await browser.action.setPopup({ tabId, popup: (await readIcon()) === 'popup' ? MENU_PAGE : '' });
  }
}
