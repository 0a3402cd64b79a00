import { cleaningOn, siteOf } from '../../../core/settings/cleaning';
import type { PopupModel } from '../../../core/views/popup';
import { takeNews } from '../../stores/news';
import { readIcon } from '../../toolbar/icon';
import { browser } from '../../wire/browser';
import { askBackground } from '../../wire/messages';
import { watchInStep } from '../in-step';
import { openSavedList } from '../library/popup';
import { sidePanelOpener } from '../side-panel';
import { type PopupDesk, pageActions } from './page';
import { siteActions } from './site';

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
  const [icon, updated] = await Promise.all([readIcon(), takeNews()]);
  const desk: PopupDesk = { tabId, url, model: () => model, act: (step) => act(step) };
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
    icon,
    updated,
    saved: null,
    inStep: null,
    notice: null,
    ...pageActions(desk),
    ...siteActions(desk, () => readPage()),
    onLibrary: () => openPage('/library.html'),
    onPanel:
      openSide && tab?.windowId !== undefined
        ? () => openSide(tab.windowId as number).then(() => window.close())
        : null,
    onNews: () => openPage('/options.html#about'),
    onIcon: () => openPage('/options.html#icon'),
    onDevices: () => openPage('/options.html#devices'),
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
  watchInStep((inStep) => {
    model.inStep = inStep;
    draw({ ...model });
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
