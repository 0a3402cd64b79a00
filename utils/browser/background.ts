import type { Runtime } from 'webextension-polyfill';
import type { Extraction } from '../core/article';
import { isSameOrigin } from '../core/library/addresses';
import { type Arriving, type ArrivingExtraction, parseExtraction } from '../core/library/arriving';
import type { Highlight } from '../core/library/limits';
import { webAddressIn } from '../core/library/limits';
import { isFontFile } from '../core/reading/fonts';
import { withOwnRule, withShown, withSiteLeft } from '../core/settings/cleaning';
import { LEXICONS } from '../core/words/languages';
import { NOT_REFUSED } from '../page/consent';
import { showOnToolbar } from './badge';
import { browser } from './browser';
import { createConsentDesk, runSnippet } from './consent-desk';
import { readForBackground } from './doors';
import { readFont, toBase64 } from './fonts';
import { createBackupDesk } from './library/backup-desk';
import { createFiller } from './library/fill';
import { keepPictures } from './library/pictures';
import { whenSavedOrGone } from './library/saved-news';
import { type LibraryStore, openLibrary } from './library/store';
import { answer, askTab } from './messages';
import { createPageDesk } from './page-desk';
import type {
  BackgroundProtocol,
  FocusProtocol,
  Message,
  Outgoing,
  PageProtocol,
  PickerProtocol,
  ReaderProtocol,
  SaveResult,
} from './protocol';
import { keepRegistered, WEB } from './registration';
import { createSettingsDesk } from './settings-desk';
import { wordsKey } from './words';

const READER_SCRIPT = '/reader.js';
const FOCUS_SCRIPT = '/focus.js';
const PICKER_SCRIPT = '/picker.js';
/** Entries of the context menu, by deed: the string each is called by. */
const MENU = {
  'open-reader': 'commandOpenReader',
  'focus-page': 'commandFocusPage',
  'save-article': 'commandSaveArticle',
  'hide-piece': 'commandHidePiece',
} as const;
/** Types a page's own scripts may send; all others come from the extension's pages alone. */
const FROM_PAGES = /^(?:report|words):/;

/** Wires the background: the one writer of the library, the way from the popup to a page, commands and menus. */
export function runBackground(): void {
  const library = openLibrary();
  const fill = createFiller(library, (tabId) => saveTab(library, tabId));
  const pages = createPageDesk();
  const settings = createSettingsDesk(pages.apply);
  const consent = createConsentDesk();
  const backups = createBackupDesk();
  const extensionPages = browser.runtime.getURL('/');

  answer<BackgroundProtocol>(
    browser,
    {
      'page:state': async ({ tabId }) => {
        const state = await pages.state(tabId, await settings.read());
        // The popup is open: the reader may be wanted next.
        if (state?.detection.isArticle) askReader(tabId, { type: 'reader:prepare' });
        return state;
      },
      'page:clean': ({ tabId, on }) => askTab<PageProtocol, 'page:clean'>(browser, tabId, { type: 'page:clean', on }),
      'page:show': async ({ tabId, id }) => {
        const page = await askTab<PageProtocol, 'page:show'>(browser, tabId, { type: 'page:show', id });
        const { url = '', incognito } = await browser.tabs.get(tabId);
        // Where somebody reads in a private window is written down nowhere.
        if (page && !incognito) {
          const shown = await pages.nameShown(tabId);
          await settings.change((before) => withShown(before, url, shown, true));
        }
        return page;
      },
      'page:free': ({ tabId }) => askTab<PageProtocol, 'page:free'>(browser, tabId, { type: 'page:free' }),
      'page:article': ({ tabId }) => articleIn(tabId),
      'reader:open': ({ tabId }) => setReader(tabId, null),
      'focus:toggle': ({ tabId }) => setFocus(tabId, null),
      'picker:start': ({ tabId }) => startPicker(tabId),
      'library:save': ({ tabId }) => saveTab(library, tabId),
      'library:find': ({ url, canonicalUrl }) => library.find(url, canonicalUrl),
      'library:back-up': async () => {
        await backups.look(true);
        return null;
      },
      'settings:get': settings.read,
      'settings:set': ({ settings: changed }) => settings.change((before) => ({ ...before, ...changed })),
      'words:get': ({ language }) => LEXICONS[language] ?? null,
      'report:page': async ({ isArticle, isOn, count, canonicalUrl }, { tab }) => {
        backups.look();
        if (tab?.id === undefined || !tab.url) return null;
        const id = await library.find(tab.url, canonicalUrl || tab.url);
        await showOnToolbar(tab.id, { isArticle, isOff: !isOn, count, isSaved: id !== null });
        if (id !== null && isArticle && !tab.incognito) fill(id, tab.id, tab.url);
        return null;
      },
      'report:consent': (_message, { tab }) =>
        tab?.id === undefined ? NOT_REFUSED : consent.reject(tab.id, tab.url ?? ''),
      'report:frame': ({ path }, { tab }) => (tab?.id === undefined ? false : consent.mayAct(tab.id, path)),
      'report:answered': async ({ isDone, pressed, isGone, pays }, { tab, frameId }) => {
        if (tab?.id === undefined) return null;
        await consent.answered(tab.id, { isDone, pressed, isGone, pays }, frameId === 0);
        return null;
      },
      'report:refusing': ({ path, pressed }, { tab }) =>
        tab?.id === undefined ? false : consent.refusing(tab.id, path, pressed),
      'report:eval': ({ snippetId }, { tab, frameId }) =>
        tab?.id === undefined ? false : runSnippet(tab.id, frameId ?? 0, snippetId),
      'report:wanted': async (_message, { tab }) => {
        if (tab?.id !== undefined) await askReader(tab.id, { type: 'reader:prepare' });
        return null;
      },
      'report:focus': async (_message, { tab }) => {
        if (tab?.id !== undefined) await setFocus(tab.id, true);
        return null;
      },
      'report:reader': async (_message, { tab }) => {
        if (tab?.id !== undefined) await setReader(tab.id, true);
        return null;
      },
      'report:story-lost': async (_message, { tab }) => {
        // Where somebody reads in a private window is written down nowhere.
        if (!tab?.incognito) await settings.change((before) => withSiteLeft(before, tab?.url ?? ''));
        return null;
      },
      'report:own-rule': async ({ isIn, ...rule }, { tab }) => {
        if (tab?.id === undefined) return false;
        await settings.change((before) => withOwnRule(before, tab.url ?? '', rule, isIn));
        return (await askTab<PageProtocol, 'page:settings'>(browser, tab.id, { type: 'page:settings' })) ?? false;
      },
      'report:save': async ({ article }, { tab }) =>
        tab?.id !== undefined ? saveExtraction(library, extractionOf(article), tab.id) : { ok: false, why: 'no-page' },
      'report:font': async ({ file }) => (isFontFile(file) ? toBase64(await readFont(file)) : null),
      'report:kept': async (names, sender) => {
        const url = pageOf(sender);
        const [kept] = url === null ? [] : await library.known([{ ...names, url }]);
        const isSaved = kept?.deleted === null;
        return { isSaved, highlights: isSaved ? kept.highlights : [] };
      },
      'report:highlights': ({ article, highlights }, { tab }) =>
        tab?.id === undefined ? { ok: false, why: 'no-page' } : keepHighlights(library, article, highlights, tab.id),
    },
    (type, sender) =>
      sender.id === browser.runtime.id &&
      (FROM_PAGES.test(type) ? sender.tab !== undefined : sender.url?.startsWith(extensionPages) === true),
    undefined,
    readForBackground,
  );

  const deeds: Record<string, (tabId: number) => Promise<unknown>> = {
    'open-reader': (tabId) => setReader(tabId, null),
    'focus-page': (tabId) => setFocus(tabId, null),
    'save-article': (tabId) => saveTab(library, tabId),
    'hide-piece': startPicker,
  };
  browser.commands.onCommand.addListener(async (command, tab) => {
    const tabId = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (tabId !== undefined) await deeds[command]?.(tabId);
  });
  browser.runtime.onInstalled.addListener(() => {
    settings.use(keepRegistered).finally(async () => pages.bringToAll(await settings.read()));
    const words = Object.entries(LEXICONS).map(([language, lexicon]) => [wordsKey(language), lexicon] as const);
    browser.storage.local.set(Object.fromEntries(words));
    for (const [id, key] of Object.entries(MENU)) {
      browser.contextMenus.create({ id, title: browser.i18n.getMessage(key), contexts: ['page', 'action'] }, () => {
        // An update installs the menu again; that it is there already is no error.
        void browser.runtime.lastError;
      });
    }
  });
  browser.contextMenus.onClicked.addListener(async ({ menuItemId }, tab) => {
    if (tab?.id !== undefined) await deeds[menuItemId]?.(tab.id);
  });
  whenSavedOrGone(WEB, async (tabId) => {
    await askTab<PageProtocol, 'page:report'>(browser, tabId, { type: 'page:report' });
  });
  settings.use(keepRegistered).catch((error) => console.error('lede: not registered', error));
  backups.look();
  // Where pages cannot hear themselves that their address changed (Firefox before 147) they are told.
  if (typeof window !== 'undefined' && !('navigation' in window)) {
    browser.tabs.onUpdated.addListener(
      (tabId, { url, status }) => {
        if (url && status === undefined) askTab<PageProtocol, 'page:moved'>(browser, tabId, { type: 'page:moved' });
      },
      { properties: ['url'] },
    );
  }
}

/** The address of the page that asks, or null where its tab has gone on to another origin meanwhile. */
function pageOf({ tab, url }: Runtime.MessageSender): string | null {
  if (!tab?.url || (url !== undefined && !isSameOrigin(url, tab.url))) return null;
  return tab.url;
}

/** Brings a script into a tab; it stays asleep until asked, and a second time does nothing. */
async function bring(script: string, tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [script] });
    return true;
  } catch {
    return false;
  }
}

/** Asks the reader's script, which is brought where it is not there yet; null where a page takes no script. */
async function askReader<Type extends keyof ReaderProtocol>(
  tabId: number,
  message: Message<ReaderProtocol, Type>,
): Promise<Outgoing<ReaderProtocol, Type> | null> {
  const ask = () => askTab<ReaderProtocol, Type>(browser, tabId, message);
  return (await ask()) ?? ((await bring(READER_SCRIPT, tabId)) ? ask() : null);
}

async function setReader(tabId: number, on: boolean | null): Promise<boolean> {
  return (await askReader(tabId, { type: 'reader:set', on })) ?? false;
}

async function setFocus(tabId: number, on: boolean | null): Promise<boolean> {
  if (!(await bring(FOCUS_SCRIPT, tabId))) return false;
  return (await askTab<FocusProtocol, 'focus:set'>(browser, tabId, { type: 'focus:set', on })) ?? false;
}

async function startPicker(tabId: number): Promise<boolean> {
  if (!(await bring(PICKER_SCRIPT, tabId))) return false;
  return (await askTab<PickerProtocol, 'picker:start'>(browser, tabId, { type: 'picker:start' })) ?? false;
}

const articleIn = (tabId: number): Promise<Extraction | null> => askReader(tabId, { type: 'reader:article' });

async function saveTab(library: LibraryStore, tabId: number): Promise<SaveResult> {
  const extraction = await articleIn(tabId);
  return saveExtraction(library, extraction && parseExtraction(extraction), tabId);
}

const extractionOf = (article: Arriving | 'too-large'): ArrivingExtraction =>
  article === 'too-large' ? { ok: false, why: 'too-large' } : { ok: true, article };

/** Keeps what is marked in a story, and the story with it where it is not kept yet. */
async function keepHighlights(
  library: LibraryStore,
  article: Arriving | 'too-large',
  highlights: Highlight[],
  tabId: number,
): Promise<SaveResult> {
  if (article === 'too-large') return { ok: false, why: 'too-large' };
  const { url = '' } = await browser.tabs.get(tabId);
  // The tab may show another page by now: what was noted here is none of its business.
  if (!isSameOrigin(article.url, url)) return { ok: false, why: 'no-page' };
  const [before] = await library.known([{ ...article, url }]);
  const id = before?.deleted === null ? before.id : null;
  const result = id === null ? await saveExtraction(library, { ok: true, article }, tabId) : { ok: true as const, id };
  if (result.ok) await library.change([{ id: result.id, change: { highlights } }]);
  return result;
}

/** Stores what was extracted under the address of the tab it came from, whatever the page says its address is. */
async function saveExtraction(
  library: LibraryStore,
  extraction: ArrivingExtraction | null,
  tabId: number,
): Promise<SaveResult> {
  const { url = '', incognito } = await browser.tabs.get(tabId);
  if (!extraction || webAddressIn(url) === null) return { ok: false, why: 'no-page' };
  if (!extraction.ok) return extraction;
  if (!isSameOrigin(extraction.article.url, url)) return { ok: false, why: 'no-page' };
  try {
    const id = await library.save({ ...extraction.article, url });
    await showOnToolbar(tabId, { isArticle: true, isSaved: true });
    // The save is answered for already: pictures take as long as their hosts do.
    keepPictures(library, id).catch((error) => console.error('lede: pictures not kept', error));
    return { ok: true, id, ...(incognito && { isPrivate: true }) };
  } catch (error) {
    console.error('lede: not stored', error);
    return { ok: false, why: 'not-stored' };
  }
}
