import { idsOf } from '../../core/library/record/addresses';
import { parseSummary } from '../../core/library/record/record';
import { aliasOfKey, chunkOfKey } from '../library/keys';
import { browser } from '../wire/browser';

/** Changes of the library this close to each other are told as one, in milliseconds. */
const TOGETHER = 500;

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** The ids under which articles came into the library or left it with a change of storage. */
export function cameOrLeft(changes: Changes): Set<string> {
  const ids = new Set<string>();
  for (const [key, { oldValue, newValue }] of Object.entries(changes)) {
    const alias = aliasOfKey(key);
    if (alias !== null) ids.add(alias);
    if (chunkOfKey(key) === null) continue;
    const [before, after] = [savedIn(oldValue), savedIn(newValue)];
    for (const id of before) if (!after.has(id)) ids.add(id);
    for (const id of after) if (!before.has(id)) ids.add(id);
  }
  return ids;
}

function savedIn(chunk: unknown): Set<string> {
  const summaries = Array.isArray(chunk) ? chunk.map(parseSummary) : [];
  return new Set(summaries.flatMap((summary) => (summary && summary.deleted === null ? [summary.id] : [])));
}

/**
 * Calls `tell` for each open tab whose page came into the library or left it, wherever that was done.
 * @param matches addresses of pages that may be kept
 */
export function whenSavedOrGone(matches: string[], tell: (tabId: number) => unknown): void {
  const ids = new Set<string>();
  let telling: ReturnType<typeof setTimeout> | undefined;
  browser.storage.local.onChanged.addListener((changes) => {
    for (const id of cameOrLeft(changes)) ids.add(id);
    if (ids.size === 0) return;
    clearTimeout(telling);
    telling = setTimeout(async () => {
      const told = new Set(ids);
      ids.clear();
      for (const { id, url } of await browser.tabs.query({ url: matches })) {
        if (id !== undefined && url && idsOf({ url, canonicalUrl: url }).some((each) => told.has(each))) tell(id);
      }
    }, TOGETHER);
  });
}
