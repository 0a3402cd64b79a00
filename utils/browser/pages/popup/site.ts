import { cleaningOn, withKind, withReaderSite, withSite, withSiteInFocus } from '../../../core/settings/cleaning';
import type { PopupModel } from '../../../core/views/popup';
import { browser } from '../../wire/browser';
import { askBackground } from '../../wire/messages';
import type { PopupDesk } from './page';

type Actions = 'onSiteFocus' | 'onSiteReader' | 'onAutomatic' | 'onKind';

/** What can be chosen for the site of the popup's tab. */
export function siteActions(
  { tabId, url, model, act }: PopupDesk,
  readPage: () => Promise<void>,
): Pick<PopupModel, Actions> {
  return {
    onSiteFocus: (on) =>
      act(async () => {
        const settings = await askBackground(browser, { type: 'settings:get' });
        const changed = withSiteInFocus(settings, url, on);
        await askBackground(browser, { type: 'settings:set', settings: changed });
        model().focus = on;
      }),
    onSiteReader: (on) =>
      act(async () => {
        const settings = await askBackground(browser, { type: 'settings:get' });
        const { readerSites } = withReaderSite(settings, url, on);
        await askBackground(browser, { type: 'settings:set', settings: { readerSites } });
        model().reader = on;
      }),
    onAutomatic: (on) =>
      act(async () => {
        const settings = await askBackground(browser, { type: 'settings:get' });
        const changed = withSite(settings, url, on);
        await askBackground(browser, { type: 'settings:set', settings: changed });
        await readPage();
      }),
    onKind: (kind, on) =>
      act(async () => {
        const { siteKindsOff } = withKind(await askBackground(browser, { type: 'settings:get' }), kind, on, url);
        const settings = await askBackground(browser, { type: 'settings:set', settings: { siteKindsOff } });
        model().kindsOff = cleaningOn(settings, url).kindsOff;
        model().page = await askBackground(browser, { type: 'page:state', tabId });
      }),
  };
}
