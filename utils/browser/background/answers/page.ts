import { withOwnRule, withShown, withSiteLeft } from '../../../core/settings/cleaning';
import { showOnToolbar } from '../../toolbar/badge';
import { browser } from '../../wire/browser';
import { type Answers, askTab } from '../../wire/messages';
import type { BackgroundProtocol, PageProtocol } from '../../wire/protocol';
import { translator } from '../../wire/strings';
import { articleIn, askReader, say, setFocus, setReader, startPicker } from '../../wire/tab-scripts';
import { cutStory } from '../desks/cut-desk';
import { showPassages } from '../desks/passages-desk';
import type { Desks } from './desks';

/** Answers of one page: what it is, what is hidden there, its reader, focus and picker. */
export const answersOfPages = ({ library, fill, pages, settings, backups, undos, stories }: Desks) =>
  ({
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
    'report:page': async ({ isArticle: isFound, isOn, count, canonicalUrl }, { tab }) => {
      backups.look();
      if (tab?.id === undefined || !tab.url) return null;
      const isArticle = isFound || (await stories.stands({ id: tab.id, url: tab.url }));
      const id = await library.find(tab.url, canonicalUrl || tab.url);
      await showOnToolbar(tab.id, { isArticle, isOff: !isOn, count, isSaved: id !== null });
      if (id !== null && isArticle && !tab.incognito) fill(id, tab.id, tab.url);
      const kept = id === null || tab.incognito ? null : (await library.records([id])).get(id);
      if (kept) showPassages(tab.id, kept.highlights, false);
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
    'report:story-place': async (place, { tab }) =>
      tab?.id !== undefined && stories.point({ id: tab.id, url: tab.url ?? '' }, place),
    'report:story-cut': async ({ pieces }, { tab }) =>
      tab?.id !== undefined && cutStory(undos, { id: tab.id, url: tab.url ?? '' }, pieces),
    'report:point': async (_message, { tab }) => tab?.id !== undefined && startPicker(tab.id, true),
    'report:taken': async (_message, { tab }) => {
      if (tab?.id !== undefined) await say(tab.id, translator(browser)('toastReaderTaken'));
      return null;
    },
  }) satisfies Partial<Answers<BackgroundProtocol>>;
