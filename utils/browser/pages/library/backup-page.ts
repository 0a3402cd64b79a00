import type { Downloads } from 'webextension-polyfill';
import type { ArticleSummary } from '../../../core/library/record/saved-article';
import type { Sanitise } from '../../../core/sanitise';
import { parseApart } from '../../../core/sanitise/markup';
import { BACKUPS_KEY, type BackupModel, type Backups, parseBackups, withBackup } from '../../../core/settings/backup';
import { openLibrary } from '../../library/store';
import { browser } from '../../wire/browser';
import { noteExport } from './transfer';
import { streamArticles, writeFile } from './transfer/export';

/** Where in the downloads folder the files go. */
const FOLDER = 'Lede';
const LOCK = 'backup';

/** Writes the whole library into a file among the downloads, then closes the tab; stays and says so where it could not. */
export async function runBackup(sanitise: Sanitise, draw: (model: BackupModel) => void): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    // Another tab is at it.
    if (!lock) return closeTab();
    try {
      const isWritten = await backUp(sanitise, draw);
      draw({ state: isWritten ? 'written' : 'empty' });
      await closeTab();
    } catch (error) {
      console.error('lede: no backup', error);
      await browser.storage.local.set({ [BACKUPS_KEY]: { ...(await readBackups()), hasFailed: true } });
      draw({ state: 'failed' });
    }
  });
}

/** @returns false where there is nothing to keep: an empty file would only push out full ones */
async function backUp(sanitise: Sanitise, draw: (model: BackupModel) => void): Promise<boolean> {
  const library = openLibrary();
  const summaries: ArticleSummary[] = [];
  for await (const chunk of library.chunks()) summaries.push(...chunk.summaries);
  const total = summaries.length;
  if (total === 0) return false;
  const tools = {
    parseHtml: parseApart,
    sanitise,
    now: () => new Date(),
    title: browser.i18n.getMessage('libraryTitle'),
  };
  const articles = streamArticles(library, summaries, (done) => draw({ state: 'writing', done, total }));
  const written = await writeFile('lede', articles, tools, new AbortController().signal);
  if (!written) return false;
  const url = URL.createObjectURL(written.file);
  const filename = `${FOLDER}/${written.name}`;
  const id = await browser.downloads.download({ url, filename, saveAs: false, conflictAction: 'uniquify' });
  const { filename: name } = await untilWhole(id).finally(written.remove);
  const { backups, old } = withBackup(await readBackups(), name, tools.now());
  await browser.storage.local.set({ [BACKUPS_KEY]: backups });
  await noteExport(tools.now());
  await removeFiles(old);
  return true;
}

async function readBackups(): Promise<Backups> {
  return parseBackups((await browser.storage.local.get(BACKUPS_KEY))[BACKUPS_KEY]);
}

/** Waits for a download to be on the disk whole. @throws where it was broken off */
async function untilWhole(id: number): Promise<Downloads.DownloadItem> {
  const look = async () => (await browser.downloads.search({ id }))[0];
  return new Promise((resolve, reject) => {
    const judge = async () => {
      const item = await look();
      if (item?.state === 'complete') resolve(item);
      else if (!item || item.state === 'interrupted') reject(new Error(item?.error ?? 'the download is gone'));
    };
    browser.downloads.onChanged.addListener((change) => {
      if (change.id === id && change.state) judge();
    });
    judge();
  });
}

/** By their names: the numbers downloads go by are others after a restart in some browsers. */
async function removeFiles(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const items = await browser.downloads.search({});
    const item = items.find(({ filename, exists }) => filename === name && exists);
    // The reader may have moved it, or cleared the list of downloads.
    if (item) await browser.downloads.removeFile(item.id).catch(() => {});
  }
}

async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
