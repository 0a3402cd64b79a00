import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../wire/browser';

/** A tab, with what the polyfill's types do not know. */
type Tab = Tabs.Tab & { groupId?: number };

/** The tab in front of the window that a page beside its tabs stands in. */
export interface FrontTab {
  read(): Promise<Tab | null>;
  /** Opens an address of the extension beside that tab, in its group of tabs; in it where it shows the library already. */
  openBeside(path: string): Promise<void>;
}

/** Follows the tab in front; `page.html?tab=7` names one instead. @param moved called when it is another tab or page */
export function followFrontTab(moved: () => void): FrontTab {
  const named = Number(new URL(window.location.href).searchParams.get('tab'));
  const ours = browser.windows.getCurrent().then(({ id }) => id);
  let frontId = -1;
  const read = async (): Promise<Tab | null> => {
    const [tab] =
      named > 0
        ? [await browser.tabs.get(named).catch(() => undefined)]
        : await browser.tabs.query({ active: true, windowId: (await ours) ?? -2 });
    frontId = tab?.id ?? -1;
    return tab ?? null;
  };
  browser.tabs.onActivated.addListener(async ({ windowId }) => {
    if (windowId === (await ours)) moved();
  });
  browser.tabs.onUpdated.addListener((tabId, { url, title, status }) => {
    if (tabId === frontId && (url ?? title ?? status) !== undefined) moved();
  });
  return {
    read,
    async openBeside(path) {
      const url = browser.runtime.getURL(path);
      const tab = await read();
      if (!tab || tab.id === undefined) return void (await browser.tabs.create({ url }));
      if (tab.url?.startsWith(browser.runtime.getURL('/library.html'))) {
        return void (await browser.tabs.update(tab.id, { url }));
      }
      // Pages of an extension open in no private window: those go to another one by themselves.
      const beside = tab.incognito ? {} : { windowId: tab.windowId ?? -2, index: tab.index + 1, openerTabId: tab.id };
      const { id } = await browser.tabs.create({ url, ...beside });
      if (id !== undefined && !tab.incognito) await joinGroup(id, tab.groupId);
    },
  };
}

/** Puts a tab into a group; where browsers have none there is nothing to do. */
async function joinGroup(tabId: number, groupId = -1): Promise<void> {
  const tabs = browser.tabs as typeof browser.tabs & {
    group?(options: { groupId: number; tabIds: number[] }): Promise<number>;
  };
  if (groupId >= 0) await tabs.group?.({ groupId, tabIds: [tabId] });
}
