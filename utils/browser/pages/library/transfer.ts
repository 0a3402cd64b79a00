import type { ExportFormat } from '../../../core/library/export/tools';
import { collect, readImport } from '../../../core/library/import';
import { foldersOf, readBookmarks, readReadingList } from '../../../core/library/import/browser-lists';
import type { RowResult } from '../../../core/library/import/entry';
import { type Effect, effectOf, joinDuplicates } from '../../../core/library/import/merge';
import type { ImportResult } from '../../../core/library/import/result';
import { mayJoin } from '../../../core/library/record/addresses';
import { LIMITS } from '../../../core/library/record/limits';
import type { SavedArticle } from '../../../core/library/record/saved-article';
import type { Sanitise } from '../../../core/sanitise';
import { parseApart } from '../../../core/sanitise/markup';
import type { StringKey } from '../../../core/strings';
import type { ImportPreview, LibraryModel } from '../../../core/views/library';
import { batches } from '../../library/keys';
import type { LibraryStore } from '../../library/store';
import { browser } from '../../wire/browser';
import { readSource } from './browser-lists';
import { offer, streamArticles, writeFile } from './export';

type Actions = Pick<LibraryModel, 'onImport' | 'onSource' | 'onFolder' | 'onStore' | 'onExport' | 'onTransferEnd'>;

/** Articles stored in one step. */
const STEP = 100;
const EXPORTED_KEY = 'exported';
/** From this many articles on, a copy outside the browser is worth a word. */
const MUCH = 100;

/** Lets the page answer its reader. No timer: browsers make those of a tab in the background wait for a second each. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Notes that a copy was taken. */
export const noteExport = (now: Date): Promise<void> =>
  browser.storage.local.set({ [EXPORTED_KEY]: now.toISOString() });

/** Whether a reader who keeps much never took a copy of it. */
export async function needsBackup(count: number): Promise<boolean> {
  return count >= MUCH && (await browser.storage.local.get(EXPORTED_KEY))[EXPORTED_KEY] === undefined;
}

/**
 * Brings libraries in and out.
 * @param show draws the page with what changed
 */
export function transferActions(
  library: LibraryStore,
  sanitise: Sanitise,
  model: () => LibraryModel,
  show: (change: Partial<LibraryModel>) => void,
): Actions {
  let waiting: SavedArticle[] = [];
  /** The tree of bookmarks a folder is chosen from. */
  let bookmarks: readonly unknown[] = [];
  let work = new AbortController();
  const tools = {
    parseHtml: parseApart,
    sanitise,
    rest,
    now: () => new Date(),
    title: browser.i18n.getMessage('libraryTitle'),
  };
  const begin = () => {
    work.abort();
    work = new AbortController();
    return work.signal;
  };

  const preview = async (results: readonly ImportResult[], signal: AbortSignal) => {
    const articles = joinDuplicates(results.flatMap((result) => result.articles));
    const counts = await countEffects(library, articles);
    if (signal.aborted) return;
    waiting = articles;
    const shown: ImportPreview = {
      files: results.map(({ file: name, from, problem }) => ({ name, from, problem: problem ?? null })),
      counts,
      skipped: results.flatMap(({ file, skipped }) => skipped.map((row) => ({ ...row, file }))),
    };
    show({ transfer: { state: 'preview', preview: shown } });
  };
  /** Of a list that comes in no file. */
  const previewRows = async (name: StringKey, from: string, rows: readonly RowResult[], signal: AbortSignal) => {
    const file = { name: browser.i18n.getMessage(name) };
    await preview([await collect(file, from, rows, tools, LIMITS.records)], signal);
  };

  return {
    onImport: async (files) => {
      const signal = begin();
      show({ transfer: { state: 'reading' } });
      const read = files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
      await preview(await readImport(await Promise.all(read), tools), signal);
    },

    onSource: async (source) => {
      // Asked before anything is awaited: a browser asks the reader only as part of a click.
      const list = readSource(source);
      const signal = begin();
      show({ transfer: { state: 'reading' }, notice: null });
      const read = await list.catch((error) => console.error('lede: not read', error));
      if (signal.aborted) return;
      if (!read) return show({ transfer: null, notice: 'noticeNoSource' });
      if (source === 'readingList') return previewRows('source_readingList', '', readReadingList(read), signal);
      bookmarks = read;
      const folders = foldersOf(read);
      if (folders.length === 0) return previewRows('source_bookmarks', '', [], signal);
      show({ transfer: { state: 'folders', folders } });
    },

    onFolder: async (id, withTags) => {
      const signal = begin();
      show({ transfer: { state: 'reading' } });
      const name =
        foldersOf(bookmarks)
          .find((folder) => folder.id === id)
          ?.path.at(-1) ?? '';
      await previewRows('source_bookmarks', name, readBookmarks(bookmarks, id, withTags), signal);
    },

    onStore: async () => {
      const signal = begin();
      const total = waiting.length;
      let done = 0;
      let why: 'done' | 'stopped' | 'refused' = 'done';
      for (const batch of batches(waiting, STEP)) {
        show({ transfer: { state: 'storing', done, total } });
        if (signal.aborted) {
          why = 'stopped';
          break;
        }
        try {
          await library.put(batch);
        } catch (error) {
          console.error('lede: not stored', error);
          why = 'refused';
          break;
        }
        done += batch.length;
        await tools.rest();
      }
      waiting = [];
      show({ transfer: { state: 'stored', done, total, why } });
    },

    onExport: async (format: ExportFormat, ids) => {
      const signal = begin();
      const known = new Map(model().summaries.map((summary) => [summary.id, summary]));
      const wanted = ids ? ids.flatMap((id) => known.get(id) ?? []) : model().summaries;
      const total = wanted.length;
      const tell = (done: number) => {
        show({ transfer: { state: 'writing', done, total } });
        return tools.rest();
      };
      try {
        tell(0);
        const written = await writeFile(format, streamArticles(library, wanted, tell), tools, signal);
        if (!written) return show({ transfer: null });
        offer(written);
        await noteExport(tools.now());
        show({ needsBackup: false, transfer: { state: 'written', done: total, total, why: 'done' } });
      } catch (error) {
        console.error('lede: not exported', error);
        show({ transfer: { state: 'written', done: 0, total, why: 'refused' } });
      }
    },

    onTransferEnd: () => {
      // An import tells by itself how far it came.
      const isStoring = model().transfer?.state === 'storing';
      work.abort();
      if (!isStoring) show({ transfer: null });
    },
  };
}

async function countEffects(library: LibraryStore, articles: readonly SavedArticle[]): Promise<Record<Effect, number>> {
  const counts = { new: 0, merged: 0, same: 0 };
  for (const batch of batches(articles, STEP)) {
    const known = await library.known(batch, mayJoin);
    for (const [at, article] of batch.entries()) counts[effectOf(article, known[at] ?? null)]++;
  }
  return counts;
}
