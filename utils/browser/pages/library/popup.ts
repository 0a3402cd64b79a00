import { isOnShelf } from '../../../core/library/find/query';
import { byNewest } from '../../../core/library/record/index-of-chunks';
import type { ArticleSummary } from '../../../core/library/record/saved-article';
import type { SavedModel } from '../../../core/views/saved';
import { chunkOfKey } from '../../library/keys';
import { watchSummaries } from '../../library/list';
import { openLibrary } from '../../library/store';
import { browser } from '../../wire/browser';
import { createThumbs } from './thumbs';

/** Articles listed before anything is looked for. */
const NEWEST = 50;
/** Rows that have a picture, where one is kept. */
const PICTURED = 3;
const UNREAD_FIRST_KEY = 'popup:unread-first';

/**
 * Starts the popup's list: the newest summaries at once, all of them when something is looked for, no article ever.
 * @param onOpen opens an article
 * @param draw called after every change
 */
export async function openSavedList(onOpen: (id: string) => void, draw: (model: SavedModel) => void): Promise<void> {
  const library = openLibrary();
  let isWatching = false;
  const show = (change: Partial<SavedModel>) => {
    Object.assign(model, change);
    draw({ ...model });
  };
  const wantPictures = createThumbs(library, (pictures) => show({ pictures }));
  const readNewest = async () => {
    if (isWatching) return;
    const newest = await library.newest(NEWEST);
    // The newest at once; of those that stand before them the rest a moment later.
    show({ summaries: newest, isLoading: false });
    wantPictures(newest.slice(0, PICTURED).flatMap(({ id, pictureSize }) => (pictureSize > 0 ? [id] : [])));
    if (!model.unreadFirst) return;
    const now = new Date().toISOString();
    const unread = await library.newest(NEWEST, (summary) => isOnShelf(summary, 'unread', now));
    const all = new Map<string, ArticleSummary>([...newest, ...unread].map((summary) => [summary.id, summary]));
    if (!isWatching) show({ summaries: [...all.values()].sort(byNewest) });
  };
  const model: SavedModel = {
    summaries: [],
    isLoading: true,
    pictures: new Map(),
    unreadFirst: false,
    undo: null,
    onOpen,
    onLook: () => {
      if (isWatching) return;
      isWatching = true;
      watchSummaries(browser, library, (all, isLoading) => {
        // The first pieces hold less than what is shown already.
        if (!isLoading) show({ summaries: all.filter(({ deleted }) => deleted === null) });
      });
    },
    onUnreadFirst: (unreadFirst) => {
      show({ unreadFirst });
      browser.storage.local.set({ [UNREAD_FIRST_KEY]: unreadFirst });
      readNewest();
    },
    onChange: async (changes, message) => {
      const back = await library.change(changes);
      if (message) show({ undo: { message, count: back.length, changes: back } });
      await readNewest();
    },
    onUndo: async () => {
      const changes = model.undo?.changes ?? [];
      show({ undo: null });
      await library.change(changes);
      await readNewest();
    },
  };

  const stored = browser.storage.local.get(UNREAD_FIRST_KEY);
  await readNewest();
  if ((await stored)[UNREAD_FIRST_KEY] === true) {
    show({ unreadFirst: true });
    await readNewest();
  }
  // What is saved meanwhile, by this popup or elsewhere, comes in by itself.
  browser.storage.local.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => chunkOfKey(key) !== null)) readNewest();
  });
}
