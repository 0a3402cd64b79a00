import type { Runtime } from 'webextension-polyfill';
import { isSameOrigin } from '../core/library/addresses';
import type { Change } from '../core/library/saved-article';
import { isFontFile } from '../core/reading/fonts';
import { withOwnRule, withShown, withSiteLeft } from '../core/settings/cleaning';
import { LANGUAGES } from '../core/words/codes';
import { NOT_REFUSED } from '../page/consent';
import { showOnToolbar } from './badge';
import { browser } from './browser';
import { createConsentDesk, runSnippet } from './consent-desk';
import { consentRulesFor } from './consent-rules';
import { runDeeds } from './deeds';
import { readForBackground } from './doors';
import { readFont, toBase64 } from './fonts';
import { runIcon } from './icon';
import { readLexicon } from './lexicon-files';
import { createBackupDesk } from './library/backup-desk';
import { createFiller } from './library/fill';
import { openLibraryTab } from './library/onward';
import { pressSave } from './library/press-save';
import { whenSavedOrGone } from './library/saved-news';
import { extractionOf, keepHighlights, saveExtraction, saveTab } from './library/saving';
import { openLibrary } from './library/store';
import { answer, askTab } from './messages';
import { runOmnibox } from './omnibox';
import { createPageDesk } from './page-desk';
import type { BackgroundProtocol, Names, PageProtocol } from './protocol';
import { keepRegistered, WEB } from './registration';
import { createSettingsDesk } from './settings-desk';
import { createStoryDesk } from './story-desk';
import { translator } from './strings';
import { articleIn, askReader, say, setFocus, setReader, startPicker } from './tab-scripts';
import { runTravel } from './travel-desk';
import { createUndoDesk } from './undo-desk';
import { welcomeOnce } from './welcome-page';
import { wordsKey } from './words';

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
  const undos = createUndoDesk();
  const stories = createStoryDesk(undos);
  /** What is kept of the page that asks. */
  const keptFrom = async (names: Names, sender: Runtime.MessageSender) => {
    const url = pageOf(sender);
    const [kept] = url === null ? [] : await library.known([{ ...names, url }]);
    return kept?.deleted === null ? kept : null;
  };
  const changeKept = async (names: Names, sender: Runtime.MessageSender, change: Change['change']) => {
    const kept = await keptFrom(names, sender);
    return kept !== null && (await library.change([{ id: kept.id, change }])).length > 0;
  };
  const extensionPages = browser.runtime.getURL('/');

  answer<BackgroundProtocol>(
    browser,
    {
      'page:state': async ({ tabId }) => {
        const said = await pages.state(tabId, await settings.read());
        const state = said && (await stories.judged(tabId, said));
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
      'picker:story': ({ tabId }) => startPicker(tabId, true),
      'library:save': ({ tabId }) => saveTab(library, tabId),
      'library:press-save': ({ tabId, only }) => pressSave(library, tabId, only),
      'library:find': ({ url, canonicalUrl }) => library.find(url, canonicalUrl),
      'library:back-up': async () => {
        await backups.look(true);
        return null;
      },
      'settings:get': settings.read,
      'settings:set': ({ settings: changed }) => settings.change((before) => ({ ...before, ...changed })),
      'words:get': ({ language }) => readLexicon(language),
      'report:page': async ({ isArticle: isFound, isOn, count, canonicalUrl }, { tab }) => {
        backups.look();
        if (tab?.id === undefined || !tab.url) return null;
        const isArticle = isFound || (await stories.stands({ id: tab.id, url: tab.url }));
        const id = await library.find(tab.url, canonicalUrl || tab.url);
        await showOnToolbar(tab.id, { isArticle, isOff: !isOn, count, isSaved: id !== null });
        if (id !== null && isArticle && !tab.incognito) fill(id, tab.id, tab.url);
        return null;
      },
      'report:consent': (_message, { tab }) =>
        tab?.id === undefined ? NOT_REFUSED : consent.reject(tab.id, tab.url ?? ''),
      'report:rules': (_message, { url, tab, frameId }) => consentRulesFor(url ?? tab?.url ?? '', frameId === 0),
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
      'report:story-place': async (place, { tab }) =>
        tab?.id !== undefined && stories.point({ id: tab.id, url: tab.url ?? '' }, place),
      'report:point': async (_message, { tab }) => tab?.id !== undefined && startPicker(tab.id, true),
      'report:taken': async (_message, { tab }) => {
        if (tab?.id !== undefined) await say(tab.id, translator(browser)('toastReaderTaken'));
        return null;
      },
      'report:save': async ({ article }, { tab }) =>
        tab?.id !== undefined ? saveExtraction(library, extractionOf(article), tab.id) : { ok: false, why: 'no-page' },
      'report:undo': async ({ token }, { tab }) => {
        const said = await undos.take(token, tab?.id);
        return said && translator(browser)(said);
      },
      'report:unsave': (names, sender) => changeKept(names, sender, { deleted: new Date().toISOString() }),
      'report:archive': ({ on, ...names }, sender) => changeKept(names, sender, { isArchived: on }),
      'report:onward': async ({ isNext }, { tab }) => {
        await openLibraryTab(library, isNext, tab);
        return true;
      },
      'report:font': async ({ file }) => (isFontFile(file) ? toBase64(await readFont(file)) : null),
      'report:kept': async (names, sender) => {
        const kept = await keptFrom(names, sender);
        return { isSaved: kept !== null, isArchived: kept?.isArchived === true, highlights: kept?.highlights ?? [] };
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

  runDeeds(library, undos);
  runOmnibox(library);
  runTravel(settings);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    settings.use(keepRegistered).finally(async () => pages.bringToAll(await settings.read()));
    keepWords().catch((error) => console.error('lede: no words', error));
    if (reason === 'install') welcomeOnce();
  });
  runIcon({
    reader: async (tabId) => (await askReader(tabId, { type: 'reader:set', on: null })) !== null,
    focus: async (tabId) => (await setFocus(tabId, null)) !== null,
    clean: (tabId) => pages.turn(tabId),
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

/** Puts the words of all languages where pages find their own without waking anybody. */
async function keepWords(): Promise<void> {
  const words = LANGUAGES.map(async (language) => [wordsKey(language), await readLexicon(language)] as const);
  await browser.storage.local.set(Object.fromEntries(await Promise.all(words)));
}

/** The address of the page that asks, or null where its tab has gone on to another origin meanwhile. */
function pageOf({ tab, url }: Runtime.MessageSender): string | null {
  if (!tab?.url || (url !== undefined && !isSameOrigin(url, tab.url))) return null;
  return tab.url;
}
