import { parseCleaning } from '../../../core/settings/cleaning';
import { DEFAULT_READER_SETTINGS } from '../../../core/settings/reader-settings';
import { readSettingsFile, writeSettingsFile } from '../../../core/settings/settings-file';
import { STORY_CUTS_KEY } from '../../../core/settings/story-cuts';
import { STORY_PLACES_KEY } from '../../../core/settings/story-places';
import type { DataNews, OptionsModel } from '../../../core/views/options';
import { writeKeeping } from '../../library/keeping-store';
import type { LibraryStore } from '../../library/store';
import { OWN_FONT_KEY } from '../../stores/fonts';
import { writeReaderSettings } from '../../stores/reader-settings';
import { writeStoryCuts } from '../../stores/story-cuts';
import { writeStoryPlaces } from '../../stores/story-places';
import { writeIcon } from '../../toolbar/icon';
import { browser } from '../../wire/browser';
import { chooseBackup } from '../library/backup-choice';
import { openPage } from '../settings-page';
import { forgetTravel, wishTravel } from '../travel';
import { forgetDevices } from './devices';
import { isSelector, offer, textOf } from './files';
import type { OptionsDesk } from './sites';

type Actions =
  | 'onEmptyBin'
  | 'onExportSettings'
  | 'onImportSettings'
  | 'onTravel'
  | 'onTravelForget'
  | 'onExportLibrary'
  | 'onWipe';

/** All that is kept: out to a file, in from one, along to other browsers, and away. */
export function dataActions({ model, show, change }: OptionsDesk, library: LibraryStore): Pick<OptionsModel, Actions> {
  const tell = async (news: DataNews, work: () => Promise<unknown>) => {
    try {
      await work();
      show({ news });
    } catch (error) {
      console.error('lede: not done', news, error);
      show({ news: 'failed' });
    }
  };
  return {
    onEmptyBin: () => tell('emptied', () => library.emptyBin()),
    onExportSettings: () => {
      const { settings: cleaning, reader, keeping, icon, storyPlaces, storyCuts } = model();
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
        await writeKeeping({ ...read.keeping, backup: model().keeping.backup });
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
        ? tell('wiped-library', async () => {
            // First: what is deleted here is deleted on no other device.
            await forgetDevices();
            await library.wipe();
          })
        : tell('wiped-settings', async () => {
            // First: what is forgotten here is forgotten nowhere else.
            await forgetTravel();
            await forgetDevices();
            await change(parseCleaning(null));
            await writeReaderSettings(browser, DEFAULT_READER_SETTINGS);
            await chooseBackup('never');
            await browser.storage.local.remove([
              'keeping',
              'icon',
              STORY_PLACES_KEY,
              STORY_CUTS_KEY,
              OWN_FONT_KEY,
              'popup:unread-first',
            ]);
          }),
  };
}
