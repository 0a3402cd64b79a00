import { webAddressIn } from '../../core/library/record/limits';
import { toLink } from '../../core/library/record/link';
import type { LibraryStore } from '../library/store';
import { browser } from '../wire/browser';
import type { SaveResult } from '../wire/protocol';
import { setReader } from '../wire/tab-scripts';
import { saveTab } from './saving';

/** How long a page may take to load before its story is taken as far as it came, and how often it is looked at, in milliseconds. */
const PATIENCE = 20_000;
const STEP = 250;

interface Link {
  url: string;
  /** What the link says, where the browser tells. */
  title: string;
}

/**
 * Saves what a link leads to, from a tab in the background that makes no sound and closes again: the page comes as the
 * reader would see it, with its scripts and the reader's own accounts, and the story is found as anywhere else. A fetch
 * without credentials would ask for less, and get half of many stories.
 * @param windowId the window the link stands in: a private one stays private
 */
export async function saveLink(library: LibraryStore, link: Link, windowId?: number): Promise<SaveResult> {
  if (webAddressIn(link.url) === null) return { ok: false, why: 'no-page' };
  const { id } = await browser.tabs.create({ url: link.url, active: false, ...inWindow(windowId) });
  if (id === undefined) return keepLink(library, link);
  try {
    await browser.tabs.update(id, { muted: true });
    await hasCome(id, true);
    const result = await saveTab(library, id);
    if (result.ok || result.why === 'not-stored') return result;
    return keepLink(library, { ...link, title: link.title || (await nameOf(id)) });
  } catch {
    // Closed meanwhile, by the reader or by a download.
    return keepLink(library, link);
  } finally {
    await browser.tabs.remove(id).catch(() => {});
  }
}

/** What a tab's page is called; empty where the browser names it by its address, or by the host that did not answer. */
async function nameOf(tabId: number): Promise<string> {
  const { title = '', url = '' } = await browser.tabs.get(tabId);
  return url.includes(title) ? '' : title;
}

/** Keeps an address without its text. */
export async function keepLink(library: LibraryStore, { url, title }: Link): Promise<SaveResult> {
  try {
    await library.put([toLink(url, title, new Date())]);
    const id = await library.find(url, url);
    return id === null ? { ok: false, why: 'not-stored' } : { ok: true, id, isLink: true };
  } catch (error) {
    console.error('lede: link not stored', error);
    return { ok: false, why: 'not-stored' };
  }
}

/** Opens what a link leads to in a tab in front, beside the one it stands in, and the reader over it. */
export async function readLink(url: string, openerTabId: number): Promise<void> {
  if (webAddressIn(url) === null) return;
  const { index, windowId } = await browser.tabs.get(openerTabId);
  const { id } = await browser.tabs.create({ url, index: index + 1, openerTabId, ...inWindow(windowId) });
  if (id !== undefined && (await hasCome(id, false))) await setReader(id, true);
}

const inWindow = (windowId: number | undefined) => (windowId === undefined ? {} : { windowId });

/** Waits until a tab shows a page of the web. @param isWhole with all that loads at first */
async function hasCome(tabId: number, isWhole: boolean): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    const { url, status } = await browser.tabs.get(tabId);
    const isThere = url !== undefined && webAddressIn(url) !== null;
    if (isThere && (!isWhole || status === 'complete')) return true;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  return false;
}
