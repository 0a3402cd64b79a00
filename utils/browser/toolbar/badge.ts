import { browser } from '../wire/browser';

export interface ToolbarState {
  isArticle: boolean;
  isSaved: boolean;
  /** The reader wants this page left as it is. */
  isOff?: boolean;
  /** Pieces hidden on the page; left out, the badge stays as it is. */
  count?: number;
}

const ACCENT = '#8a2b1d';

/** Shows on a tab's toolbar icon what its page is, whether it is saved, and how much was hidden. */
export async function showOnToolbar(tabId: number, { isArticle, isSaved, isOff, count }: ToolbarState): Promise<void> {
  const name = isSaved ? 'saved' : isOff ? 'off' : isArticle ? 'article' : 'none';
  const path = Object.fromEntries([16, 32].map((size) => [size, `/icon/${name}-${size}.png`]));
  const title = browser.i18n.getMessage(isSaved ? 'toolbarSaved' : isArticle ? 'toolbarArticle' : 'extensionName');
  try {
    await browser.action.setIcon({ tabId, path });
    await browser.action.setTitle({ tabId, title });
    if (count === undefined) return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: ACCENT });
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
  } catch {
    // The tab was closed meanwhile.
  }
}
