import { cleaningOn, siteOf, withKind, withReaderSite, withSite, withSiteInFocus } from '../../core/settings/cleaning';
import type { PopupModel } from '../../core/views/popup';
import { noticeOfSave } from '../stores/save-notice';
import { readIcon } from '../toolbar/icon';
import { browser } from '../wire/browser';
import { askBackground, askSurely } from '../wire/messages';
import { openSavedList } from './library/popup';
import { sidePanelOpener } from './side-panel';

/** Starts the popup for the active tab, or for the one named in its own address, and draws it after every change. */
export async function openPopup(draw: (model: PopupModel) => void): Promise<void> {
  const tabId = await tabOfPopup();
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const url = tab?.url ?? '';
  const openPage = (page: string) => {
    browser.tabs.create({ url: browser.runtime.getURL(page) });
    window.close();
  };
  const openSide = sidePanelOpener();
  const model: PopupModel = {
    site: '',
    page: null,
    standing: 'loading',
    automatic: true,
    focus: false,
    reader: false,
    kindsOff: new Set(),
    isLeft: false,
    isSaved: false,
    isPrivate: tab?.incognito === true,
    icon: await readIcon(),
    saved: null,
    notice: null,
    onRead: () =>
      act(async () => {
        if (await askBackground(browser, { type: 'reader:open', tabId })) window.close();
        else model.notice = 'noticeNoReader';
      }),
    onSave: () =>
      act(async () => {
        // A save is asked for till there is an answer; to take one back is asked once, for done twice it would save again.
        const press = { type: 'library:press-save', tabId, only: !model.isSaved } as const;
        const result = await (press.only ? askSurely(browser, press) : askBackground(browser, press).catch(() => null));
        if (result?.ok) model.isSaved = !result.isTaken;
        model.notice = noticeOfSave(result);
      }),
    onFocus: () =>
      act(async () => {
        if (await askBackground(browser, { type: 'focus:toggle', tabId })) window.close();
      }),
    onSiteFocus: (on) =>
      act(async () => {
        const settings = await askBackground(browser, { type: 'settings:get' });
        const changed = withSiteInFocus(settings, url, on);
        await askBackground(browser, { type: 'settings:set', settings: changed });
        model.focus = on;
      }),
    onSiteReader: (on) =>
      act(async () => {
        const settings = await askBackground(browser, { type: 'settings:get' });
        const { readerSites } = withReaderSite(settings, url, on);
        await askBackground(browser, { type: 'settings:set', settings: { readerSites } });
        model.reader = on;
      }),
    onAutomatic: (on) =>
      act(async () => {
        const settings = await askBackground(browser, { type: 'settings:get' });
        const changed = withSite(settings, url, on);
        await askBackground(browser, { type: 'settings:set', settings: changed });
        await readPage();
      }),
    onClean: (on) =>
      act(async () => {
        model.page = await askBackground(browser, { type: 'page:clean', tabId, on });
      }),
    onShow: (id) =>
      act(async () => {
        model.page = await askBackground(browser, { type: 'page:show', tabId, id });
      }),
    onFree: () =>
      act(async () => {
        await askBackground(browser, { type: 'page:free', tabId });
        window.close();
      }),
    onKind: (kind, on) =>
      act(async () => {
        const { siteKindsOff } = withKind(await askBackground(browser, { type: 'settings:get' }), kind, on, url);
        const settings = await askBackground(browser, { type: 'settings:set', settings: { siteKindsOff } });
        model.kindsOff = cleaningOn(settings, url).kindsOff;
        model.page = await askBackground(browser, { type: 'page:state', tabId });
      }),
    onPick: () =>
      act(async () => {
        if (await askBackground(browser, { type: 'picker:start', tabId })) window.close();
        else model.notice = 'popupNotHere';
      }),
    onPickStory: () =>
      act(async () => {
        if (await askBackground(browser, { type: 'picker:story', tabId })) window.close();
        else model.notice = 'popupNotHere';
      }),
    onReload() {
      browser.tabs.reload(tabId);
      window.close();
    },
    onLibrary: () => openPage('/library.html'),
    onPanel:
      openSide && tab?.windowId !== undefined
        ? () => openSide(tab.windowId as number).then(() => window.close())
        : null,
    onIcon: () => openPage('/options.html#icon'),
    onSettings: () => {
      browser.runtime.openOptionsPage();
      window.close();
    },
  };
  const act = async (step: () => Promise<void>) => {
    model.notice = null;
    await step();
    draw({ ...model });
  };
  const readPage = async () => {
    model.page = await askBackground(browser, { type: 'page:state', tabId });
    if (!isOfWeb(url)) {
      model.standing = 'not-here';
      return;
    }
    model.site = siteOf(url);
    const settings = await askBackground(browser, { type: 'settings:get' });
    const { automatic, focus, reader, kindsOff } = cleaningOn(settings, url);
    Object.assign(model, { automatic, focus, reader, kindsOff, isLeft: settings.sitesLeft.includes(siteOf(url)) });
    model.standing = model.page ? 'here' : automatic ? 'reload' : 'off';
    await readSaved();
  };
  const readSaved = async () => {
    if (!isOfWeb(url)) return;
    const canonicalUrl = model.page?.canonicalUrl ?? url;
    model.isSaved = (await askBackground(browser, { type: 'library:find', url, canonicalUrl })) !== null;
  };

  draw({ ...model });
  const openArticle = (id: string) => openPage(`/library.html?id=${encodeURIComponent(id)}`);
  openSavedList(openArticle, (saved) => {
    const isGone = model.saved?.summaries !== saved.summaries;
    model.saved = saved;
    draw({ ...model });
    // The list is where an article leaves the library too.
    if (isGone) readSaved().then(() => draw({ ...model }));
  });
  await readPage();
  draw({ ...model });
}

const isOfWeb = (url: string): boolean => /^https?:/.test(url);

/** The tab the popup speaks of. Opened as a page (`popup.html?tab=7`) it names the tab itself. */
async function tabOfPopup(): Promise<number> {
  const named = Number(new URL(window.location.href).searchParams.get('tab'));
  if (Number.isInteger(named) && named > 0) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}
