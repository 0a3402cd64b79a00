import type { Runtime } from 'webextension-polyfill';
import { isSameOrigin } from '../../../core/library/record/addresses';
import type { Change } from '../../../core/library/record/saved-article';
import { openLibraryTab, openSearchTab } from '../../saving/onward';
import { pressSave } from '../../saving/press-save';
import { extractionOf, keepHighlights, saveExtraction, saveTab } from '../../saving/saving';
import type { Answers } from '../../wire/messages';
import type { BackgroundProtocol, Names } from '../../wire/protocol';
import { showPassages } from '../desks/passages-desk';
import type { Desks } from './desks';

/** Answers of the library: what is saved, of the open page or by its address. */
export const answersOfLibrary = ({ library, backups }: Desks) => {
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
  return {
    'library:save': ({ tabId }) => saveTab(library, tabId),
    'library:press-save': ({ tabId, only }) => pressSave(library, tabId, only),
    'library:find': ({ url, canonicalUrl }) => library.find(url, canonicalUrl),
    'library:back-up': async () => {
      await backups.look(true);
      return null;
    },
    'report:save': async ({ article }, { tab }) =>
      tab?.id !== undefined ? saveExtraction(library, extractionOf(article), tab.id) : { ok: false, why: 'no-page' },
    'report:unsave': (names, sender) => changeKept(names, sender, { deleted: new Date().toISOString() }),
    'report:archive': ({ on, ...names }, sender) => changeKept(names, sender, { isArchived: on }),
    'report:onward': async ({ isNext }, { tab }) => {
      await openLibraryTab(library, isNext, tab);
      return true;
    },
    'report:search': async ({ words }, { tab }) => {
      await openSearchTab(words, tab);
      return true;
    },
    'report:kept': async (names, sender) => {
      const kept = await keptFrom(names, sender);
      return { isSaved: kept !== null, isArchived: kept?.isArchived === true, highlights: kept?.highlights ?? [] };
    },
    'report:highlights': async ({ article, highlights }, { tab }) => {
      if (tab?.id === undefined) return { ok: false, why: 'no-page' };
      const result = await keepHighlights(library, article, highlights, tab.id);
      if (result.ok && !tab.incognito) showPassages(tab.id, highlights, true);
      return result;
    },
  } satisfies Partial<Answers<BackgroundProtocol>>;
};

/** The address of the page that asks, or null where its tab has gone on to another origin meanwhile. */
function pageOf({ tab, url }: Runtime.MessageSender): string | null {
  if (!tab?.url || (url !== undefined && !isSameOrigin(url, tab.url))) return null;
  return tab.url;
}
