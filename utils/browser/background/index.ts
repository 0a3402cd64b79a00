import { LANGUAGES } from '../../core/words/codes';
import { openLibrary } from '../library/store';
import { welcomeOnce } from '../pages/welcome-page';
import { createBackupDesk } from '../saving/backup-desk';
import { createFiller } from '../saving/fill';
import { whenSavedOrGone } from '../saving/saved-news';
import { saveTab } from '../saving/saving';
import { readLexicon } from '../stores/lexicon-files';
import { wordsKey } from '../stores/words';
import { runIcon } from '../toolbar/icon';
import { browser } from '../wire/browser';
import { readForBackground } from '../wire/doors';
import { answer, askTab } from '../wire/messages';
import type { BackgroundProtocol, PageProtocol } from '../wire/protocol';
import { askReader, setFocus } from '../wire/tab-scripts';
import { answersOfConsent } from './answers/consent';
import type { Desks } from './answers/desks';
import { answersOfLibrary } from './answers/library';
import { answersOfPages } from './answers/page';
import { answersOfSettings } from './answers/settings';
import { runDeeds } from './deeds';
import { createConsentDesk } from './desks/consent-desk';
import { createPageDesk } from './desks/page-desk';
import { keepRegistered, WEB } from './desks/registration';
import { createSettingsDesk } from './desks/settings-desk';
import { createStoryDesk } from './desks/story-desk';
import { runSyncDesk } from './desks/sync-desk';
import { runTravel } from './desks/travel-desk';
import { createUndoDesk } from './desks/undo-desk';
import { runOmnibox } from './omnibox';

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
  runSyncDesk();
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
