import { Fields } from '../fields';
import { type CleaningSettings, parseCleaning } from './cleaning';
import { type IconDeed, parseIcon } from './icon';
import { type KeepingSettings, parseKeeping } from './keeping';
import { parseReaderSettings, type ReaderSettings } from './reader-settings';
import { parseStoryCuts, type StoryCut } from './story-cuts';
import { parseStoryPlaces, type StoryPlace } from './story-places';

/** Everything a reader chose, as it travels in a file. */
export interface AllSettings {
  cleaning: CleaningSettings;
  reader: ReaderSettings;
  keeping: KeepingSettings;
  icon: IconDeed;
  /** Where the reader said that stories stand; null in a file from before there were such places, which changes none. */
  storyPlaces: StoryPlace[] | null;
  /** What the reader took out of stories; null in a file from before that, which changes nothing. */
  storyCuts: StoryCut[] | null;
}

/** Why a file was refused: it is none of Lede's settings, or of a version that is not known yet. */
export type SettingsFileFault = 'bad-file' | 'newer-file';

/** A file of settings names itself by this. */
const FORMAT = 'lede-settings';
const VERSION = 1;

/** The settings as the text of a file that `readSettingsFile` reads. */
export const writeSettingsFile = (settings: AllSettings): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, ...settings }, null, 2)}\n`;

/** Reads a file of settings; what of it makes no sense takes its default, as in storage. */
export function readSettingsFile(text: string): AllSettings | SettingsFileFault {
  const fields = new Fields(parseJson(text));
  const version = fields.number('version');
  if (fields.get('format') !== FORMAT || version === null || version < 1) return 'bad-file';
  if (version > VERSION) return 'newer-file';
  // A part that is missing is no choice to fall back to defaults.
  if (!['cleaning', 'reader', 'keeping', 'icon'].every((part) => fields.get(part) !== undefined)) return 'bad-file';
  return {
    cleaning: parseCleaning(fields.get('cleaning')),
    reader: parseReaderSettings(fields.get('reader')),
    keeping: parseKeeping(fields.get('keeping')),
    icon: parseIcon(fields.get('icon')),
    storyPlaces: fields.get('storyPlaces') === undefined ? null : parseStoryPlaces(fields.get('storyPlaces')),
    storyCuts: fields.get('storyCuts') === undefined ? null : parseStoryCuts(fields.get('storyCuts')),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
