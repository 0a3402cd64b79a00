import type { StringKey } from '../core/strings';
import { browser } from './browser';
import { openMenu } from './icon';

type Context = 'page' | 'action';

/** Entries of the context menus, by deed: the string each is called by, and where it stands. */
const ENTRIES: Record<string, { key: StringKey; contexts: [Context, ...Context[]] }> = {
  'open-reader': { key: 'commandOpenReader', contexts: ['page', 'action'] },
  'focus-page': { key: 'commandFocusPage', contexts: ['page', 'action'] },
  'save-article': { key: 'commandSaveArticle', contexts: ['page', 'action'] },
  'hide-piece': { key: 'commandHidePiece', contexts: ['page'] },
  'open-menu': { key: 'commandOpenMenu', contexts: ['action'] },
};

/**
 * Puts Lede's entries into the context menus, and has them done.
 * @param act does what is done to one tab
 */
export function runMenu(act: (deed: string, tabId: number) => unknown): void {
  browser.runtime.onInstalled.addListener(() => {
    for (const [id, { key, contexts }] of Object.entries(ENTRIES)) {
      browser.contextMenus.create({ id, title: browser.i18n.getMessage(key), contexts }, () => {
        // An update installs the menu again; that it is there already is no error.
        void browser.runtime.lastError;
      });
    }
  });
  browser.contextMenus.onClicked.addListener(async ({ menuItemId }, tab) => {
    if (tab?.id === undefined) return;
    if (menuItemId === 'open-menu') await openMenu(tab.id);
    else await act(String(menuItemId), tab.id);
  });
}
