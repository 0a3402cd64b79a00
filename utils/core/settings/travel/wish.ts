import { Fields } from '../../fields';
import type { Exchanged } from './exchange';

/** What the reader wants of the browser's account: settings travel, do not, or are to be taken out of it. */
export type TravelWish = 'on' | 'off' | 'forget';

/** The storage keys of the wish, of what was noted, and of what came of it. */
export const TRAVEL_KEYS = { wish: 'travel', register: 'travel:register', said: 'travel:said' } as const;

const STATES = ['ok', 'full', 'waits', 'newer', 'broken', 'failed', 'forgotten'] as const;

/** What came of the last exchange. */
export interface TravelSaid {
  state: Exchanged | 'failed' | 'forgotten';
  /** When, ISO 8601. */
  at: string;
}

/** What the settings show of it. */
export interface Travel {
  isOn: boolean;
  said: TravelSaid | null;
}

/** Reads the stored wish: what is missing or makes no sense is off. */
export const parseTravelWish = (stored: unknown): TravelWish =>
  stored === 'on' || stored === 'forget' ? stored : 'off';

/** Reads what was said last; null where nothing was. */
export function parseTravelSaid(stored: unknown): TravelSaid | null {
  const fields = new Fields(stored);
  const state = STATES.find((known) => known === fields.get('state'));
  const at = fields.date('at');
  return state && at ? { state, at } : null;
}
