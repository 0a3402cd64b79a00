import { collect, readImport } from '../../../../core/library/import';
import { foldersOf, readBookmarks, readReadingList } from '../../../../core/library/import/browser-lists';
import type { RowResult } from '../../../../core/library/import/entry';
import { type Effect, effectOf, joinDuplicates } from '../../../../core/library/import/merge';
import type { ImportResult } from '../../../../core/library/import/result';
import { mayJoin } from '../../../../core/library/record/addresses';
import { LIMITS } from '../../../../core/library/record/limits';
import type { SavedArticle } from '../../../../core/library/record/saved-article';
import type { StringKey } from '../../../../core/strings';
import type { ImportPreview, LibraryModel } from '../../../../core/views/library';
import { batches } from '../../../library/keys';
import type { LibraryStore } from '../../../library/store';
import { browser } from '../../../wire/browser';
import { readSource } from './browser-lists';
import type { TransferTools, Work } from './work';

/** Articles stored in one step. */
const STEP = 100;

/**
 * Brings articles in: from files, and from the browser's own lists.
 * @param show draws the page with what changed
 */
export function importActions(
  library: LibraryStore,
  tools: TransferTools,
  { begin }: Work,
  show: (change: Partial<LibraryModel>) => void,
): Pick<LibraryModel, 'onImport' | 'onSource' | 'onFolder' | 'onStore'> {
  let waiting: SavedArticle[] = [];
  /** The tree of bookmarks a folder is chosen from. */
  let bookmarks: readonly unknown[] = [];
  const preview = async (results: readonly ImportResult[], signal: AbortSignal) => {
    const articles = joinDuplicates(results.flatMap((result) => result.articles));
    const { counts, changing } = await weigh(library, articles);
    if (signal.aborted) return;
    waiting = changing;
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
  };
}

/** What storing them would do, and those of which it would change anything. */
async function weigh(
  library: LibraryStore,
  articles: readonly SavedArticle[],
): Promise<{ counts: Record<Effect, number>; changing: SavedArticle[] }> {
  const counts = { new: 0, merged: 0, same: 0 };
  const changing: SavedArticle[] = [];
  for (const batch of batches(articles, STEP)) {
    const known = await library.known(batch, mayJoin);
    for (const [at, article] of batch.entries()) {
      const effect = effectOf(article, known[at] ?? null);
      counts[effect]++;
      if (effect !== 'same') changing.push(article);
    }
  }
  return { counts, changing };
}
