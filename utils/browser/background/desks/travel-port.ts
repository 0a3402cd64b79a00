import { CLEANING_KEY, parseCleaning } from '../../../core/settings/cleaning';
import { ICON_KEY, parseIcon } from '../../../core/settings/icon';
import { KEEPING_KEY, parseKeeping } from '../../../core/settings/keeping';
import { parseReaderSettings } from '../../../core/settings/reader-settings';
import { parseStoryCuts, STORY_CUTS_KEY } from '../../../core/settings/story-cuts';
import { parseStoryPlaces, STORY_PLACES_KEY } from '../../../core/settings/story-places';
import { BOX_KEYS } from '../../../core/settings/travel/account';
import type { TravelPort } from '../../../core/settings/travel/exchange';
import { readRegister, writeRegister } from '../../../core/settings/travel/register';
import type { Travelling } from '../../../core/settings/travel/things';
import { TRAVEL_KEYS } from '../../../core/settings/travel/wish';
import { READER_KEY } from '../../stores/reader-settings';
import { browser } from '../../wire/browser';
import type { SettingsDesk } from './settings-desk';

/** The storage keys of what travels. */
export const TRAVELLING_KEYS: readonly string[] = [
  CLEANING_KEY,
  READER_KEY,
  KEEPING_KEY,
  ICON_KEY,
  STORY_PLACES_KEY,
  STORY_CUTS_KEY,
];

/** Where settings lie in this browser, and the account of its reader. */
export function createTravelPort(desk: Pick<SettingsDesk, 'change'>): TravelPort {
  const { local, sync } = browser.storage;
  const settings = async (): Promise<Travelling> => {
    const stored = await local.get([...TRAVELLING_KEYS]);
    return {
      cleaning: parseCleaning(stored[CLEANING_KEY]),
      reader: parseReaderSettings(stored[READER_KEY]),
      keeping: parseKeeping(stored[KEEPING_KEY]),
      icon: parseIcon(stored[ICON_KEY]),
      storyPlaces: parseStoryPlaces(stored[STORY_PLACES_KEY]),
      storyCuts: parseStoryCuts(stored[STORY_CUTS_KEY]),
    };
  };
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return {
    settings,
    async use(next, before) {
      const now = await settings();
      if (!isSame(now, before)) return false;
      const values = {
        [READER_KEY]: next.reader,
        [KEEPING_KEY]: { ...next.keeping, backup: now.keeping.backup },
        [ICON_KEY]: next.icon,
        [STORY_PLACES_KEY]: next.storyPlaces,
        [STORY_CUTS_KEY]: next.storyCuts,
      };
      const known: Record<string, unknown> = {
        [READER_KEY]: now.reader,
        [KEEPING_KEY]: now.keeping,
        [ICON_KEY]: now.icon,
        [STORY_PLACES_KEY]: now.storyPlaces,
        [STORY_CUTS_KEY]: now.storyCuts,
      };
      const changed = Object.entries(values).filter(([key, value]) => !isSame(value, known[key]));
      if (changed.length > 0) await local.set(Object.fromEntries(changed));
      if (isSame(next.cleaning, now.cleaning)) return true;
      // Every open page is to be told of these: the desk does, and lets nobody else change them meanwhile.
      let isCurrent = true;
      await desk.change((cleaning) => {
        isCurrent = isSame(cleaning, before.cleaning);
        return isCurrent ? next.cleaning : cleaning;
      });
      return isCurrent;
    },
    async register() {
      const stored = (await local.get(TRAVEL_KEYS.register))[TRAVEL_KEYS.register];
      return stored === undefined ? null : readRegister(stored).register;
    },
    keep: (register) => local.set({ [TRAVEL_KEYS.register]: writeRegister(register) }),
    account: () => sync.get([...BOX_KEYS]),
    send: (boxes) => sync.set(boxes),
    now: Date.now,
  };
}
