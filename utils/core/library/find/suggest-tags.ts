import type { ArticleSummary } from '../record/saved-article';

/** Tags suggested at most: a choice, not a list to read. */
const MOST = 8;
/** How much more a tag counts on an article of the same site. */
const SAME_SITE = 5;

/**
 * Tags there are that articles may get: those that some of them have, then those of their sites, then the frequent ones.
 * @param ids the articles to be tagged
 */
export function suggestTags(summaries: readonly ArticleSummary[], ids: ReadonlySet<string>): string[] {
  const meant = summaries.filter(({ id }) => ids.has(id));
  const sites = new Set(meant.map(({ siteName }) => siteName));
  const weights = new Map<string, number>();
  const add = (tags: readonly string[], weight: number) => {
    for (const tag of tags) weights.set(tag, (weights.get(tag) ?? 0) + weight);
  };
  for (const { id, deleted, tags, siteName } of summaries) {
    if (deleted !== null) continue;
    if (ids.has(id)) add(tags, summaries.length * SAME_SITE);
    else add(tags, sites.has(siteName) ? SAME_SITE : 1);
  }
  const shared = (tag: string) => meant.every(({ tags }) => tags.includes(tag));
  return [...weights]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(([tag]) => tag)
    .filter((tag) => !shared(tag))
    .slice(0, MOST);
}
