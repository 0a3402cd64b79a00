import { BACKUPS_KEY, parseBackups } from '../../../core/settings/backup';
import { sitePatternOf } from '../../../core/settings/site-pattern';
import { parseStoryCuts, STORY_CUTS_KEY } from '../../../core/settings/story-cuts';
import { parseStoryPlaces, STORY_PLACES_KEY } from '../../../core/settings/story-places';
import type { OptionsModel } from '../../../core/views/options';
import { watchHoldings } from '../../library/holdings';
import { openLibrary } from '../../library/store';
import { keepFont, readFont } from '../../stores/fonts';
import { readReaderSettings, watchReaderSettings, writeReaderSettings } from '../../stores/reader-settings';
import { readStoryCuts } from '../../stores/story-cuts';
import { readStoryPlaces } from '../../stores/story-places';
import { browser } from '../../wire/browser';
import { chooseBackup } from '../library/backup-choice';
import { changeCleaning, readSettings } from '../settings-page';
import { readTravel, watchTravel } from '../travel';
import { openWelcomePage } from '../welcome-page';
import { dataActions } from './data';
import { devicesActions, readDevices, watchDevices } from './devices';
import { type OptionsDesk, ruleFiles, siteSettings } from './sites';

/** Starts the settings page. */
export async function openOptions(draw: (model: OptionsModel) => void): Promise<void> {
  const library = openLibrary();
  const show = (change: Partial<OptionsModel>) => {
    Object.assign(model, change);
    draw({ ...model });
  };
  const change = async (settings: Parameters<typeof changeCleaning>[0]) =>
    show({ settings: await changeCleaning(settings) });
  const desk: OptionsDesk = { model: () => model, show, change };
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
    devices: await readDevices(),
    version: browser.runtime.getManifest().version,
    readFont,
    onFontFile: keepFont,
    onEverywhere: (on) => change({ consentEverywhere: on }),
    onReaderSite(typed) {
      const pattern = sitePatternOf(typed);
      if (pattern) change({ readerSites: [...new Set([...model.settings.readerSites, pattern])].sort() });
      return pattern !== null;
    },
    onReader: (reader) => {
      show({ reader });
      writeReaderSettings(browser, reader);
    },
    onBackup: async (backup) => {
      if (!(await chooseBackup(backup))) show({ keeping: { ...model.keeping } });
    },
    ...siteSettings(desk),
    ...ruleFiles(desk),
    ...dataActions(desk, library),
    ...devicesActions(desk),
    onWelcome: openWelcomePage,
  };
  const readBackups = async () =>
    show({ backups: parseBackups((await browser.storage.local.get(BACKUPS_KEY))[BACKUPS_KEY]) });
  browser.storage.local.onChanged.addListener((changes) => {
    if (BACKUPS_KEY in changes) readBackups();
    if (STORY_CUTS_KEY in changes) show({ storyCuts: parseStoryCuts(changes[STORY_CUTS_KEY]?.newValue) });
    if (STORY_PLACES_KEY in changes) show({ storyPlaces: parseStoryPlaces(changes[STORY_PLACES_KEY]?.newValue) });
  });
  watchDevices(desk);
  watchTravel((travel) => show({ travel }));
  watchReaderSettings(browser, (reader) => show({ reader }), new AbortController().signal);
  draw({ ...model });
  // The page opens at the part its address names, once that is drawn.
  document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  await Promise.all([readBackups(), watchHoldings(library, (holdings) => show({ holdings }))]);
}
