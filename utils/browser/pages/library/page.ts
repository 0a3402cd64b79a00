import type { Highlight } from '../../../core/library/record/limits';
import type { SavedArticle } from '../../../core/library/record/saved-article';
import type { Sanitise } from '../../../core/sanitise';
import { BACKUPS_KEY, parseBackups } from '../../../core/settings/backup';
import type { LibraryModel, Undo } from '../../../core/views/library';
import { readKeeping, writeKeeping } from '../../library/keeping-store';
import { watchSummaries } from '../../library/list';
import { searchTexts } from '../../library/search';
import { openLibrary } from '../../library/store';
import { keepPictures } from '../../saving/pictures';
import { readFont } from '../../stores/fonts';
import { createHeld } from '../../stores/held';
import { readReaderSettings, watchReaderSettings, writeReaderSettings } from '../../stores/reader-settings';
import { browser } from '../../wire/browser';
import { chooseBackup } from './backup-choice';
import { offeredSources } from './browser-lists';
import { readMarks } from './marks';
import { followPlace } from './place';
import { createThumbs } from './thumbs';
import { needsBackup, transferActions } from './transfer';

/** How long an undo is offered, in milliseconds. */
const UNDO_TIME = 12_000;
/** How long typing must rest before a note is written, in milliseconds. */
const TYPED = 400;

/**
 * Starts the library page and draws it after every change, its own and those of other pages.
 * @param sanitise what is stored is a plain string, whoever wrote it: it is sanitised again before it is shown
 */
export async function openLibraryPage(sanitise: Sanitise, draw: (model: LibraryModel) => void): Promise<void> {
  const library = openLibrary();
  const asked = new URL(window.location.href).searchParams;
  let undoTimer = 0;
  let searching = new AbortController();
  const place = followPlace(library, window);
  const show = (change: Partial<LibraryModel>) => {
    Object.assign(model, change);
    draw({ ...model });
  };
  const offerUndo = (undo: Undo | null) => {
    clearTimeout(undoTimer);
    show({ undo });
    if (undo) undoTimer = window.setTimeout(() => show({ undo: null }), UNDO_TIME);
  };
  const act = async (step: () => Promise<void>) => {
    try {
      await step();
    } catch (error) {
      console.error('lede: not stored', error);
      show({ notice: 'noticeNotStored' });
    }
  };
  const follow = async () => {
    const id = new URL(window.location.href).searchParams.get('id');
    if (id === null) return show({ opened: null });
    if (id === model.opened?.id && model.opened.state === 'ok') return;
    show({ opened: { state: 'loading', id } });
    const opened = await library.open(id);
    if (model.opened?.id !== id) return;
    if (opened.state !== 'ok') return show({ opened: { ...opened, id } });
    const { article } = opened;
    show({
      opened: { state: 'ok', id, article: { ...article, html: sanitise(article.html, article.url, article.pictures) } },
    });
  };
  const go = (query: string) => {
    window.history.pushState(null, '', `${window.location.pathname}${query}`);
    follow();
  };

  const notes = createHeld<Pick<SavedArticle, 'id' | 'highlights'>>(window, TYPED, ({ id, highlights }) =>
    act(async () => {
      await library.change([{ id, change: { highlights } }]);
    }),
  );
  const showHighlights = (id: string, highlights: Highlight[]) => {
    const { opened } = model;
    if (opened?.state !== 'ok' || opened.id !== id) return;
    show({ opened: { ...opened, article: { ...opened.article, highlights } } });
  };

  const model: LibraryModel = {
    summaries: [],
    isLoading: true,
    opened: null,
    thumbs: new Map(),
    passages: new Map(),
    isSearching: false,
    marks: null,
    undo: null,
    settings: null,
    keeping: null,
    backups: null,
    transfer: null,
    needsBackup: false,
    notice: null,
    askedFor: asked.get('q') ?? '',
    isAdding: asked.has('add'),
    isExporting: asked.has('export'),
    sources: [],
    readFont,
    onRows: createThumbs(library, (thumbs) => show({ thumbs })),
    onSearch: (words) => {
      searching.abort();
      searching = new AbortController();
      const { signal } = searching;
      show({ isSearching: words.trim() !== '', passages: new Map() });
      const give = (passages: LibraryModel['passages'], isDone: boolean) => show({ passages, isSearching: !isDone });
      act(() => searchTexts(library, model.summaries, words, signal, give));
    },
    onMarks: () =>
      act(async () => {
        await notes.flush();
        show({ marks: await readMarks(library, model.summaries) });
      }),
    onOpen: (id) => go(`?id=${encodeURIComponent(id)}`),
    onClose: () => {
      place.flush();
      notes.flush();
      go('');
    },
    onSettings: (settings) => {
      show({ settings });
      writeReaderSettings(browser, settings);
    },
    onKeeping: (keeping) => {
      show({ keeping });
      act(() => writeKeeping(keeping));
    },
    onBackup: (backup) => {
      // Begun before anything is awaited: a browser asks the reader only as part of a click.
      const isAllowed = chooseBackup(backup);
      act(async () => {
        if (!(await isAllowed)) return show({ notice: 'noticeNoDownloads' });
        show({ keeping: await readKeeping() });
      });
    },
    onPictures: (ids) =>
      act(async () => {
        let kept = 0;
        for (const id of ids) if (await keepPictures(library, id, true)) kept++;
        show({ notice: kept > 0 ? 'noticePicturesKept' : 'noticeNoPictures' });
      }),
    onPlace: (id, anchor, progress) => place.hold({ id, place: anchor, progress }),
    onHighlights: (id, highlights) => {
      const before = model.opened?.state === 'ok' && model.opened.id === id ? model.opened.article.highlights : [];
      showHighlights(id, highlights);
      // Marked or taken away: at once. A note: when the typing rests.
      notes.hold({ id, highlights }, before.length !== highlights.length);
      if (before.length > highlights.length) {
        offerUndo({ message: 'undoHighlight', count: 1, changes: [{ id, change: { highlights: before } }] });
      }
    },
    onChange: (changes, message) =>
      act(async () => {
        const back = await library.change(changes);
        if (message) offerUndo({ message, count: back.length, changes: back });
      }),
    onUndo: () =>
      act(async () => {
        const changes = model.undo?.changes ?? [];
        offerUndo(null);
        await notes.flush();
        await library.change(changes);
        for (const { id, change } of changes) if (change.highlights) showHighlights(id, change.highlights);
      }),
    ...transferActions(library, sanitise, () => model, show),
    onRemove: (ids) => act(() => library.remove(ids)),
  };

  window.addEventListener('popstate', follow);
  watchReaderSettings(browser, (settings) => show({ settings }), new AbortController().signal);
  readReaderSettings(browser).then((settings) => show({ settings }));
  readKeeping().then((keeping) => show({ keeping }));
  const readBackups = async () => {
    show({ backups: parseBackups((await browser.storage.local.get(BACKUPS_KEY))[BACKUPS_KEY]) });
  };
  readBackups();
  offeredSources().then((sources) => show({ sources }));
  browser.storage.local.onChanged.addListener((changes) => {
    if (Object.hasOwn(changes, BACKUPS_KEY)) readBackups();
  });
  const following = follow();
  await watchSummaries(browser, library, (summaries, isLoading) => show({ summaries, isLoading }));
  if (model.askedFor) model.onSearch(model.askedFor);
  show({ needsBackup: await needsBackup(model.summaries.length) });
  await following;
  // Looks after the library when the reader has it open anyway: what it mends arrives as a change like any other.
  await act(async () => {
    await library.check();
  });
}
