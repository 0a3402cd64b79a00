import type { OwnRule } from '../../clutter/findings/own';
import { type CleaningSettings, parseCleaning } from '../cleaning';
import { parseIcon } from '../icon';
import { parseKeeping } from '../keeping';
import { parseReaderSettings } from '../reader-settings';
import type { AllSettings } from '../settings-file';
import { parseStoryCuts, type StoryCut } from '../story-cuts';
import { parseStoryPlaces, type StoryPlace } from '../story-places';
import { byTime, type Entry, isCarried, type Json, noteIn, type Register, textOf } from './register';

/** Everything that travels. How often the library goes to a file is each machine's own: it hangs on a permission. */
export type Travelling = Omit<AllSettings, 'storyPlaces' | 'storyCuts'> & {
  storyPlaces: StoryPlace[];
  storyCuts: StoryCut[];
};

/** Lists of sites, by the beginning of their things' names. */
const SITES = {
  'off:': 'sitesOff',
  'left:': 'sitesLeft',
  'focus:': 'sitesInFocus',
  'opens:': 'readerSites',
} as const satisfies Record<string, keyof CleaningSettings>;

const CLEANING_FIELDS = ['kindsOff', 'rejectsConsent', 'consentEverywhere'] as const;
const KEEPING_FIELDS = ['pictures', 'areScaled', 'archivesFinished'] as const;

/** A piece of a story is meant on one page or, without one, on all of its site. */
const cutKey = ({ site, selector, page = '' }: StoryCut): string => `cut:${site}\n${page}\n${selector}`;

const pieceKey = (prefix: string, { site, selector }: OwnRule): string => `${prefix}${site}\n${selector}`;

/** All settings as things by their names: a field each, and an entry for each site, rule, piece and place. */
export function thingsOf({ cleaning, reader, keeping, icon, storyPlaces, storyCuts }: Travelling): Map<string, Json> {
  const things = new Map<string, Json>([['icon', icon]]);
  for (const field of CLEANING_FIELDS) things.set(`cleaning.${field}`, cleaning[field]);
  for (const [field, value] of Object.entries(reader)) things.set(`reader.${field}`, value as Json);
  for (const field of KEEPING_FIELDS) things.set(`keeping.${field}`, keeping[field]);
  things.set('cleaning.kindsOff', [...cleaning.kindsOff].sort());
  for (const [prefix, list] of Object.entries(SITES)) {
    for (const site of cleaning[list]) things.set(`${prefix}${site}`, true);
  }
  for (const [site, kinds] of Object.entries(cleaning.siteKindsOff)) things.set(`kinds:${site}`, [...kinds].sort());
  const pieces = { 'rule:': cleaning.ownRules, 'shown:': cleaning.shownPieces, 'place:': storyPlaces };
  for (const [prefix, list] of Object.entries(pieces)) {
    for (const piece of list) things.set(pieceKey(prefix, piece), piece.name);
  }
  for (const cut of storyCuts) things.set(cutKey(cut), cut.name);
  for (const [key, value] of things) if (!isCarried(key, value)) things.delete(key);
  return things;
}

/** The settings that a register makes, read field by field as those of a file; what stands in none is as at first. */
export function settingsIn(register: Register): Travelling {
  const alive = byTime(register, 1).flatMap(([key, { value }]): [string, Json][] =>
    value === undefined ? [] : [[key, value]],
  );
  const under = (prefix: string) =>
    alive.flatMap(([key, value]): [string, Json][] =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
    );
  const sitesUnder = (prefix: string) =>
    under(prefix)
      .map(([site]) => site)
      .sort();
  const pieces = (prefix: string, isWanted: (key: string) => boolean = () => true) =>
    under(prefix).flatMap(([key, name]) => {
      const cut = key.indexOf('\n');
      return cut > 0 && isWanted(key) ? [{ site: key.slice(0, cut), selector: key.slice(cut + 1), name }] : [];
    });
  // A piece that was hidden on one machine and brought back on another: the later word counts.
  const isLaterIn = (prefix: string, other: string) => (key: string) => {
    const against = register.get(`${other}${key}`);
    if (against?.value === undefined) return true;
    const at = register.get(`${prefix}${key}`)?.at ?? 0;
    return at > against.at || (at === against.at && prefix === 'shown:');
  };
  const cuts = under('cut:').map(([key, name]) => {
    const [site, page, ...selector] = key.split('\n');
    return { site, name, selector: selector.join('\n'), ...(page && { page }) };
  });
  const lists = Object.entries(SITES).map(([prefix, list]) => [list, sitesUnder(prefix)]);
  return {
    cleaning: parseCleaning({
      ...Object.fromEntries(under('cleaning.')),
      ...Object.fromEntries(lists),
      siteKindsOff: Object.fromEntries(under('kinds:').sort(([one], [other]) => (one < other ? -1 : 1))),
      ownRules: pieces('rule:', isLaterIn('rule:', 'shown:')),
      shownPieces: pieces('shown:', isLaterIn('shown:', 'rule:')),
    }),
    reader: parseReaderSettings(Object.fromEntries(under('reader.'))),
    keeping: parseKeeping(Object.fromEntries(under('keeping.'))),
    icon: parseIcon(register.get('icon')?.value),
    storyPlaces: parseStoryPlaces(pieces('place:')),
    storyCuts: parseStoryCuts(cuts),
  };
}

/** Whether two come to the same, in whatever order their lists stand. */
export function isSameTravelling(one: Travelling, other: Travelling): boolean {
  const [things, others] = [thingsOf(one), thingsOf(other)];
  return things.size === others.size && [...things].every(([key, value]) => textOf(value) === textOf(others.get(key)));
}

/**
 * A register with what the settings have changed against it.
 * @param now when, in milliseconds since 1970; of a first look nobody knows when anything was chosen, so it is long ago
 * @returns null where nothing has
 */
export function noteChanges(register: Register, settings: Travelling, now: number): Map<string, Entry> | null {
  const known = thingsOf(settingsIn(register));
  const there = thingsOf(settings);
  const noted = new Map(register);
  let isChanged = false;
  const note = (key: string, value: Json | undefined) => {
    noteIn(noted, key, value, now);
    isChanged = true;
  };
  for (const [key, value] of there) if (textOf(value) !== textOf(known.get(key))) note(key, value);
  for (const key of known.keys()) if (!there.has(key)) note(key, undefined);
  // The place pointed at last is tried first: pointed at once more it is a change, though all are there.
  const last = (things: ReadonlyMap<string, Json>) =>
    [...things.keys()].findLast((key) => key.startsWith('place:') && there.has(key) && known.has(key));
  const latest = last(there);
  if (latest !== undefined && latest !== last(known)) note(latest, there.get(latest));
  return isChanged ? noted : null;
}
