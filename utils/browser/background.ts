import { LANGUAGES } from '../core/words/codes';
import { answersOfConsent } from './answers/consent';
import type { Desks } from './answers/desks';
import { answersOfLibrary } from './answers/library';
import { answersOfPages } from './answers/page';
import { answersOfSettings } from './answers/settings';
import { browser } from './browser';
import { createConsentDesk } from './consent-desk';
import { runDeeds } from './deeds';
import { readForBackground } from './doors';
import { runIcon } from './icon';
import { readLexicon } from './lexicon-files';
import { createBackupDesk } from './library/backup-desk';
import { createFiller } from './library/fill';
import { whenSavedOrGone } from './library/saved-news';
import { saveTab } from './library/saving';
import { openLibrary } from './library/store';
import { answer, askTab } from './messages';
import { runOmnibox } from './omnibox';
import { createPageDesk } from './page-desk';
import type { BackgroundProtocol, PageProtocol } from './protocol';
import { keepRegistered, WEB } from './registration';
import { createSettingsDesk } from './settings-desk';
import { createStoryDesk } from './story-desk';
import { askReader, setFocus } from './tab-scripts';
import { runTravel } from './travel-desk';
import { createUndoDesk } from './undo-desk';
import { welcomeOnce } from './welcome-page';
import { wordsKey } from './words';

/** Types a page's own scripts may send; all others come from the extension's pages alone. */
const FROM_PAGES = /^(?:report|words):/;

/** Wires the background: the one writer of the library, the way from the popup to a page, commands and menus. */
export function runBackground(): void {
  const desks = openDesks();
  const { library, undos, settings, pages, backups } = desks;
  answerAll(desks);
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

function openDesks(): Desks {
  const library = openLibrary();
  const pages = createPageDesk();
  const undos = createUndoDesk();
  return {
    library,
    fill: createFiller(library, (tabId) => saveTab(library, tabId)),
    pages,
    settings: createSettingsDesk(pages.apply),
    consent: createConsentDesk(),
    backups: createBackupDesk(),
    undos,
    stories: createStoryDesk(undos),
  };
}

/** Answers pages, the popup and the extension's other pages. */
function answerAll(desks: Desks): void {
  const extensionPages = browser.runtime.getURL('/');
  answer<BackgroundProtocol>(
    browser,
    {
      ...answersOfPages(desks),
      ...answersOfLibrary(desks),
      ...answersOfConsent(desks),
      ...answersOfSettings(desks),
    },
    (type, sender) =>
      sender.id === browser.runtime.id &&
      (FROM_PAGES.test(type) ? sender.tab !== undefined : sender.url?.startsWith(extensionPages) === true),
    undefined,
    readForBackground,
  );
}

/** Puts the words of all languages where pages find their own without waking anybody. */
async function keepWords(): Promise<void> {
  const words = LANGUAGES.map(async (language) => [wordsKey(language), await readLexicon(language)] as const);
  await browser.storage.local.set(Object.fromEntries(await Promise.all(words)));
}
