import type { OwnRule } from '../clutter/findings/own';
import { siteOf } from './cleaning';
import { isSame, parseOwnRules } from './own-rules';

/** Where the story stands on the pages of a site, as the reader pointed at it: site, selector and first words. */
export type StoryPlace = OwnRule;

/** The storage key the places stand under. Apart from the cleaning, which every page reads. */
export const STORY_PLACES_KEY = 'story-places';

/** A site has a few kinds of pages; more than this nobody points at. The latest count. */
const MOST_ON_SITE = 8;
const MOST = 1000;

/** Reads stored or imported places: what is not understood, or too long, counts as not there. */
export function parseStoryPlaces(stored: unknown): StoryPlace[] {
  const onSite = new Map<string, number>();
  const latest = parseOwnRules(stored).rules.reverse();
  const kept = latest.filter(({ site }) => {
    onSite.set(site, (onSite.get(site) ?? 0) + 1);
    return (onSite.get(site) ?? 0) <= MOST_ON_SITE;
  });
  return kept.slice(0, MOST).reverse();
}

/** Selectors of the places on the site of `url`, the latest first. */
export function storyPlacesOn(places: readonly StoryPlace[], url: string): string[] {
  const site = siteOf(url);
  return places.flatMap((place) => (place.site === site ? [place.selector] : [])).reverse();
}

/** The same places with one more on the site of `url`, which counts as the latest, or without it. */
export function withStoryPlace(
  places: readonly StoryPlace[],
  url: string,
  { selector, name }: Pick<StoryPlace, 'selector' | 'name'>,
  isIn: boolean,
): StoryPlace[] {
  const wanted = parseStoryPlaces([{ selector, name, site: siteOf(url) }]);
  const others = places.filter((place) => !wanted.some((other) => isSame(place, other)));
  return parseStoryPlaces([...others, ...(isIn ? wanted : [])]);
}
