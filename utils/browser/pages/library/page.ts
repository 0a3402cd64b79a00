import type { Sanitise } from '../../../core/sanitise';
import { BACKUPS_KEY, parseBackups } from '../../../core/settings/backup';
import type { LibraryModel } from '../../../core/views/library';
import { readKeeping } from '../../library/keeping-store';
import { watchSummaries } from '../../library/list';
import { openLibrary } from '../../library/store';
import { readFont } from '../../stores/fonts';
import { readReaderSettings, watchReaderSettings, writeReaderSettings } from '../../stores/reader-settings';
import { browser } from '../../wire/browser';
import { watchInStep } from '../in-step';
import { openPage } from '../settings-page';
import { acting, type LibraryDesk, searchAction } from './list-desk';
import { readMarks } from './marks';
import { keepingActions } from './page-keeping';
import { readingActions } from './page-reading';
import { undoActions } from './page-undo';
import { createThumbs } from './thumbs';
import { needsBackup, transferActions } from './transfer';
import { offeredSources } from './transfer/browser-lists';

/**
 * Starts the library page and draws it after every change, its own and those of other pages.
 * @param sanitise what is stored is a plain string, whoever wrote it: it is sanitised again before it is shown
 */
export async function openLibraryPage(sanitise: Sanitise, draw: (model: LibraryModel) => void): Promise<void> {
  const library = openLibrary();
  const asked = new URL(window.location.href).searchParams;
  const show = (change: Partial<LibraryModel>) => {
    Object.assign(model, change);
    draw({ ...model });
  };
  const desk: LibraryDesk = { library, model: () => model, show, act: acting(show) };
  const { act } = desk;
  const undo = undoActions(desk);
  const reading = readingActions(desk, sanitise, undo.offer);
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
    inStep: null,
    notice: null,
    askedFor: asked.get('q') ?? '',
    isAdding: asked.has('add'),
    isExporting: asked.has('export'),
    sources: [],
    readFont,
    onRows: createThumbs(library, (thumbs) => show({ thumbs })),
    onSearch: searchAction(desk),
    onMarks: () =>
      act(async () => {
        await reading.flush();
        show({ marks: await readMarks(library, model.summaries) });
      }),
    onSettings: (settings) => {
      show({ settings });
      writeReaderSettings(browser, settings);
    },
    ...reading.actions,
    ...keepingActions(desk),
    onChange: undo.onChange,
    onUndo: () => undo.onUndo(reading),
    ...transferActions(library, sanitise, () => model, show),
    onRemove: (ids) => act(() => library.remove(ids)),
    onDevices: () => openPage('/options.html#devices'),
  };

  window.addEventListener('popstate', reading.follow);
  watchReaderSettings(browser, (settings) => show({ settings }), new AbortController().signal);
  readReaderSettings(browser).then((settings) => show({ settings }));
  readKeeping().then((keeping) => show({ keeping }));
  const readBackups = async () => {
    show({ backups: parseBackups((await browser.storage.local.get(BACKUPS_KEY))[BACKUPS_KEY]) });
  };
  readBackups();
  watchInStep((inStep) => show({ inStep }));
  offeredSources().then((sources) => show({ sources }));
  browser.storage.local.onChanged.addListener((changes) => {
    if (Object.hasOwn(changes, BACKUPS_KEY)) readBackups();
  });
  const following = reading.follow();
  await watchSummaries(browser, library, (summaries, isLoading) => show({ summaries, isLoading }));
  if (model.askedFor) model.onSearch(model.askedFor);
  show({ needsBackup: await needsBackup(model.summaries.length) });
  await following;
  // Looks after the library when the reader has it open anyway: what it mends arrives as a change like any other.
  await act(async () => {
    await library.check();
  });
}
