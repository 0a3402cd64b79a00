import {
  parseTravelSaid,
  parseTravelWish,
  TRAVEL_KEYS,
  type Travel,
  type TravelWish,
} from '../../core/settings/travel/wish';
import { browser } from '../wire/browser';

/** Whether settings travel by the browser's account, and what came of it last. */
export async function readTravel(): Promise<Travel> {
  const stored = await browser.storage.local.get([TRAVEL_KEYS.wish, TRAVEL_KEYS.said]);
  return {
    isOn: parseTravelWish(stored[TRAVEL_KEYS.wish]) === 'on',
    said: parseTravelSaid(stored[TRAVEL_KEYS.said]),
  };
}

/** Gives it again after every change. */
export function watchTravel(give: (travel: Travel) => void): void {
  browser.storage.local.onChanged.addListener(async (changes) => {
    if (TRAVEL_KEYS.wish in changes || TRAVEL_KEYS.said in changes) give(await readTravel());
  });
}

/** What the background sees to. */
export const wishTravel = (wish: TravelWish): Promise<void> => browser.storage.local.set({ [TRAVEL_KEYS.wish]: wish });

/** Travel ends here and leaves no trace; what lies in the account stays for other browsers. */
export const forgetTravel = (): Promise<void> => browser.storage.local.remove(Object.values(TRAVEL_KEYS));
