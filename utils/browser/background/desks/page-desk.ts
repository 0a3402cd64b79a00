import { type CleaningSettings, cleaningOn, isSameCleaning } from '../../../core/settings/cleaning';
import type { PageState } from '../../../core/views/page-state';
import type { Named } from '../../scripts/naming-handover';
import { browser } from '../../wire/browser';
import { askTab } from '../../wire/messages';
import type { PageProtocol } from '../../wire/protocol';
import { keepRegistered, PAGE_SCRIPTS, PAGE_STYLE, WEB } from './registration';

const NAMING_SCRIPT = '/naming.js';
/** A tab that is frozen answers nothing: nobody waits longer for one, in milliseconds. */
const PATIENCE = 2000;

/** The way from the background to the always-on script of each tab's page: brings it, ends it, tells it of changes. */
export interface PageDesk {
  /** What the page of a tab says of itself; the script is brought where it is missing and may come. */
  state(tabId: number, settings: CleaningSettings): Promise<PageState | null>;
  /** Brings the script into tabs that were open before Lede came, those in front first. */
  bringToAll(settings: CleaningSettings): Promise<void>;
  /** Cleans the page of a tab, or brings everything back where it is cleaned; false where no script of Lede's answers. */
  turn(tabId: number): Promise<boolean>;
  /** How the pieces that the page of a tab has just shown again are known on the site's other pages. */
  nameShown(tabId: number): Promise<Named[]>;
  /** Has a change of the settings count: for pages to come, and in the open tabs it concerns. */
  apply(before: CleaningSettings, after: CleaningSettings): Promise<void>;
}

export function createPageDesk(): PageDesk {
  const ask = (tabId: number) => askTab<PageProtocol, 'page:state'>(browser, tabId, { type: 'page:state' });
  const isOn = (settings: CleaningSettings, url = '') => cleaningOn(settings, url).automatic;
  const openTabs = async () =>
    (await browser.tabs.query({ url: WEB })).flatMap(({ id, url, active, discarded }) =>
      id !== undefined && url && !discarded ? [{ id, url, active }] : [],
    );
  return {
    async state(tabId, settings) {
      const state = await ask(tabId);
      if (state) return state;
      // Closed meanwhile, it says nothing.
      const tab = await browser.tabs.get(tabId).catch(() => null);
      return tab && isOn(settings, tab.url) && (await bring(tabId)) ? ask(tabId) : null;
    },
    async bringToAll(settings) {
      const tabs = (await openTabs()).sort((one, other) => Number(other.active) - Number(one.active));
      // One after the other: a hundred open tabs must not all look at their pages at once.
      for (const { id, url } of tabs) if (isOn(settings, url)) await soon(bring(id));
    },
    async turn(tabId) {
      const state = await ask(tabId);
      if (!state) return false;
      return (
        (await askTab<PageProtocol, 'page:clean'>(browser, tabId, { type: 'page:clean', on: !state.isOn })) !== null
      );
    },
    async nameShown(tabId) {
      const results = await browser.scripting
        .executeScript({ target: { tabId }, files: [NAMING_SCRIPT] })
        .catch(() => []);
      return (results[0]?.result as Named[] | undefined) ?? [];
    },
    async apply(before, after) {
      await keepRegistered(after);
      const concerned = (await openTabs()).map(({ id, url }) => {
        const [was, is] = [cleaningOn(before, url), cleaningOn(after, url)];
        if (isSameCleaning(was, is)) return null;
        if (!is.automatic) return askTab<PageProtocol, 'page:leave'>(browser, id, { type: 'page:leave' });
        if (!was.automatic) return bring(id);
        return askTab<PageProtocol, 'page:settings'>(browser, id, { type: 'page:settings' });
      });
      await Promise.all(concerned.map((step) => step && soon(step)));
    },
  };
}

/** Brings the always-on script and its style into a page that has none; a second time does nothing. False where a page takes none. */
async function bring(tabId: number): Promise<boolean> {
  const target = { tabId };
  try {
    await browser.scripting.insertCSS({ target, files: [`/${PAGE_STYLE}`] });
    await browser.scripting.executeScript({
      target,
      files: PAGE_SCRIPTS.map((file) => `/${file}`),
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}

const soon = (step: Promise<unknown>): Promise<unknown> =>
  Promise.race([step, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
