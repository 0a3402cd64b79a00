import { Fields } from '../fields';
import { BACKUP_INTERVALS, type BackupInterval } from './backup';

/** Pictures kept with a saved article: none, the one on top, all of the story. */
export const KEPT_PICTURES = ['none', 'lead', 'all'] as const;
export type WantedPictures = (typeof KEPT_PICTURES)[number];

/** What the reader chose about keeping articles. */
export interface KeepingSettings {
  pictures: WantedPictures;
  /** Large pictures are kept smaller. */
  areScaled: boolean;
  /** Articles read to their end leave the unread ones for the archive. */
  archivesFinished: boolean;
  /** How often the whole library goes to a file. */
  backup: BackupInterval;
}

/** The storage key the settings stand under. */
export const KEEPING_KEY = 'keeping';

/** Reads stored settings: what is missing or makes no sense takes its default: the first picture, and no copy by itself. */
export function parseKeeping(stored: unknown): KeepingSettings {
  const fields = new Fields(stored);
  return {
    pictures: KEPT_PICTURES.find((wanted) => wanted === fields.get('pictures')) ?? 'lead',
    areScaled: fields.get('areScaled') !== false,
    archivesFinished: fields.flag('archivesFinished'),
    backup: BACKUP_INTERVALS.find((interval) => interval === fields.get('backup')) ?? 'never',
  };
}
