import type { Menus, Tabs } from 'webextension-polyfill';
import type { StringKey } from '../../core/strings';
import { browser } from '../wire/browser';
import { WEB } from './desks/registration';

type Context = 'page' | 'action' | 'link';

interface Entry {
  key: StringKey;
  contexts: [Context, ...Context[]];
}

/** Entries of the context menus, by deed: the string each is called by, and where it stands. The icon has room for six. */
const ENTRIES = {
  'open-reader': { key: 'commandOpenReader', contexts: ['page', 'action'] },
  'focus-page': { key: 'commandFocusPage', contexts: ['page', 'action'] },
  'save-article': { key: 'commandSaveArticle', contexts: ['page', 'action'] },
  'hide-piece': { key: 'commandHidePiece', contexts: ['page'] },
  'save-link': { key: 'menuSaveLink', contexts: ['link'] },
  'read-link': { key: 'menuReadLink', contexts: ['link'] },
  'save-chosen-tabs': { key: 'menuSaveChosenTabs', contexts: ['action'] },
  'save-tabs': { key: 'menuSaveTabs', contexts: ['action'] },
  'open-menu': { key: 'commandOpenMenu', contexts: ['action'] },
} as const satisfies Record<string, Entry>;

export type MenuDeed = keyof typeof ENTRIES;

/** Puts Lede's entries into the context menus, and has them done to the tab they were chosen in. */
export function runMenu(
  act: (deed: MenuDeed, tab: Tabs.Tab & { id: number }, info: Menus.OnClickData) => unknown,
): void {
  browser.runtime.onInstalled.addListener(() => {
    for (const [id, { key, contexts }] of Object.entries(ENTRIES)) {
      const where = contexts[0] === 'link' ? { targetUrlPatterns: WEB } : {};
      browser.contextMenus.create(
        { id, title: browser.i18n.getMessage(key), contexts: [...contexts], ...where },
        () => {
          // An update installs the menu again; that it is there already is no error.
          void browser.runtime.lastError;
        },
      );
    }
  });
  browser.contextMenus.onClicked.addListener(async (info, tab) => {
    const deed = String(info.menuItemId);
    if (tab?.id !== undefined && Object.hasOwn(ENTRIES, deed))
      await act(deed as MenuDeed, { ...tab, id: tab.id }, info);
  });
}
