import { BACKUPS_KEY, parseBackups } from '../../core/settings/backup';
import { parseCleaning } from '../../core/settings/cleaning';
import { exportOwnRules, importOwnRules, isSame } from '../../core/settings/own-rules';
import { DEFAULT_READER_SETTINGS } from '../../core/settings/reader-settings';
import { readSettingsFile, writeSettingsFile } from '../../core/settings/settings-file';
import { sitePatternOf } from '../../core/settings/site-pattern';
import { isSameCut, parseStoryCuts, STORY_CUTS_KEY } from '../../core/settings/story-cuts';
import { parseStoryPlaces, STORY_PLACES_KEY } from '../../core/settings/story-places';
import type { DataNews, OptionsModel } from '../../core/views/options';
import { watchHoldings } from '../library/holdings';
import { writeKeeping } from '../library/keeping-store';
import { openLibrary } from '../library/store';
import { readFont } from '../stores/fonts';
import { readReaderSettings, watchReaderSettings, writeReaderSettings } from '../stores/reader-settings';
import { readStoryCuts, writeStoryCuts } from '../stores/story-cuts';
import { readStoryPlaces, writeStoryPlaces } from '../stores/story-places';
import { writeIcon } from '../toolbar/icon';
import { browser } from '../wire/browser';
import { chooseBackup } from './library/backup-choice';
import { changeCleaning, openPage, readSettings } from './settings-page';
import { forgetTravel, readTravel, watchTravel, wishTravel } from './travel';
import { openWelcomePage } from './welcome-page';

/** A file of rules or settings is text made by this page; more is something else, in bytes. */
const LARGEST_FILE = 2_000_000;

/** Starts the settings page. */
export async function openOptions(draw: (model: OptionsModel) => void): Promise<void> {
  const library = openLibrary();
  const show = (change: Partial<OptionsModel>) => {
    Object.assign(model, change);
    draw({ ...model });
  };
  const change = async (settings: Parameters<typeof changeCleaning>[0]) =>
    show({ settings: await changeCleaning(settings) });
  const tell = async (news: DataNews, work: () => Promise<unknown>) => {
    try {
      await work();
      show({ news });
    } catch (error) {
      console.error('lede: not done', news, error);
      show({ news: 'failed' });
    }
  };
  const model: OptionsModel = {
    ...(await readSettings(show)),
    imported: null,
    storyPlaces: await readStoryPlaces(browser),
    storyCuts: await readStoryCuts(browser),
    reader: await readReaderSettings(browser),
    backups: null,
    holdings: null,
    news: null,
    travel: await readTravel(),
    version: browser.runtime.getManifest().version,
    readFont,
    onEverywhere: (on) => change({ consentEverywhere: on }),
    onReaderSite(typed) {
      const pattern = sitePatternOf(typed);
      if (pattern) change({ readerSites: [...new Set([...model.settings.readerSites, pattern])].sort() });
      return pattern !== null;
    },
    onForgetSite(site) {
      const { sitesOff, sitesLeft, sitesInFocus, readerSites, siteKindsOff } = model.settings;
      const others = (sites: readonly string[]) => sites.filter((other) => other !== site);
      const { [site]: _gone, ...kinds } = siteKindsOff;
      change({
        sitesOff: others(sitesOff),
        sitesLeft: others(sitesLeft),
        sitesInFocus: others(sitesInFocus),
        readerSites: others(readerSites),
        siteKindsOff: kinds,
      });
    },
    onForgetRule: (rule) => change({ ownRules: model.settings.ownRules.filter((other) => !isSame(rule, other)) }),
    onForgetPlace: (place) =>
      writeStoryPlaces(
        browser,
        model.storyPlaces.filter((other) => !isSame(place, other)),
      ),
    onForgetCut: (cut) =>
      writeStoryCuts(
        browser,
        model.storyCuts.filter((other) => !isSameCut(cut, other)),
      ),
    onHideAgain: (piece) =>
      change({ shownPieces: model.settings.shownPieces.filter((other) => !isSame(piece, other)) }),
    onExportRules: () => offer('lede-rules.json', exportOwnRules(model.settings.ownRules)),
    async onImportRules(file) {
      const read = importOwnRules(await textOf(file), model.settings.ownRules, isSelector);
      show({ imported: read ?? 'bad-file' });
      if (read && read.added > 0) await change({ ownRules: read.rules });
    },
    onReader: (reader) => {
      show({ reader });
      writeReaderSettings(browser, reader);
    },
    onBackup: async (backup) => {
      if (!(await chooseBackup(backup))) show({ keeping: { ...model.keeping } });
    },
    onEmptyBin: () => tell('emptied', () => library.emptyBin()),
    onExportSettings: () => {
      const { settings: cleaning, reader, keeping, icon, storyPlaces, storyCuts } = model;
      offer(
        'lede-settings.json',
        writeSettingsFile({
          cleaning,
          reader,
          keeping,
          icon,
          storyPlaces: [...storyPlaces],
          storyCuts: [...storyCuts],
        }),
      );
    },
    async onImportSettings(file) {
      const read = readSettingsFile(await textOf(file));
      if (typeof read === 'string') return show({ news: read });
      await tell('imported', async () => {
        await change(read.cleaning);
        await writeReaderSettings(browser, read.reader);
        // Copies in files need a permission, which no file can give.
        await writeKeeping({ ...read.keeping, backup: model.keeping.backup });
        await writeIcon(read.icon);
        const places = read.storyPlaces?.filter(({ selector }) => isSelector(selector));
        if (places) await writeStoryPlaces(browser, places);
        const cuts = read.storyCuts?.filter(({ selector }) => isSelector(selector));
        if (cuts) await writeStoryCuts(browser, cuts);
      });
    },
    onTravel: (on) => wishTravel(on ? 'on' : 'off'),
    onTravelForget: () => wishTravel('forget'),
    onExportLibrary: () => openPage('/library.html?export'),
    onWipe: (what) =>
      what === 'library'
        ? tell('wiped-library', () => library.wipe())
        : tell('wiped-settings', async () => {
            // First: what is forgotten here is forgotten nowhere else.
            await forgetTravel();
            await change(parseCleaning(null));
            await writeReaderSettings(browser, DEFAULT_READER_SETTINGS);
            await chooseBackup('never');
            await browser.storage.local.remove([
              'keeping',
              'icon',
              STORY_PLACES_KEY,
              STORY_CUTS_KEY,
              'popup:unread-first',
            ]);
          }),
    onWelcome: openWelcomePage,
  };
  const readBackups = async () =>
    show({ backups: parseBackups((await browser.storage.local.get(BACKUPS_KEY))[BACKUPS_KEY]) });
  browser.storage.local.onChanged.addListener((changes) => {
    if (BACKUPS_KEY in changes) readBackups();
    if (STORY_CUTS_KEY in changes) show({ storyCuts: parseStoryCuts(changes[STORY_CUTS_KEY]?.newValue) });
    if (STORY_PLACES_KEY in changes) show({ storyPlaces: parseStoryPlaces(changes[STORY_PLACES_KEY]?.newValue) });
  });
  watchTravel((travel) => show({ travel }));
  watchReaderSettings(browser, (reader) => show({ reader }), new AbortController().signal);
  draw({ ...model });
  // The page opens at the part its address names, once that is drawn.
  document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  await Promise.all([readBackups(), watchHoldings(library, (holdings) => show({ holdings }))]);
}

const textOf = async (file: File): Promise<string> => (file.size > LARGEST_FILE ? '' : file.text());

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

function offer(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
