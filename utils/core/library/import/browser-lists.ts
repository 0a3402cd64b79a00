import { Fields } from '../../fields';
import { LIMITS } from '../record/limits';
import { type RowResult, toEntry } from './entry';

/** What the browser keeps itself, by the name of the permission to read it. */
export const BROWSER_SOURCES = ['readingList', 'bookmarks'] as const;
export type BrowserSource = (typeof BROWSER_SOURCES)[number];

/** A folder of bookmarks that can be chosen. */
export interface BookmarkFolder {
  id: string;
  /** Names of the folders around it and its own, from the outside in; empty for all there is. */
  path: readonly string[];
  /** Bookmarks in it and in the folders it holds. */
  count: number;
}

/** Folders in folders that are looked into: a browser shows no more. */
const DEEPEST = 100;
/** Folders that belong to the browser, as its bar does, stand this far below the root: their names say nothing of an article. */
const OWN = 1;

interface Bookmark {
  node: Fields;
  /** Names of the folders it lies in, without the root. */
  path: readonly string[];
}

/** The entries of Chromium's reading list; one that was read goes to the archive. */
export function readReadingList(entries: readonly unknown[]): RowResult[] {
  return entries.slice(0, LIMITS.records + 1).map((value) => {
    const entry = new Fields(value);
    return toEntry({
      address: entry.text('url'),
      title: entry.text('title'),
      saved: dateOf(entry, 'creationTime'),
      isArchived: entry.flag('hasBeenRead'),
    });
  });
}

/** The folders of a tree of bookmarks that hold any, the whole tree first. */
export function foldersOf(tree: readonly unknown[]): BookmarkFolder[] {
  const folders: BookmarkFolder[] = [];
  const walk = (value: unknown, around: readonly string[], depth: number): number => {
    const node = new Fields(value);
    if (node.text('url') !== null) return 1;
    if (depth > DEEPEST || !Array.isArray(node.get('children'))) return 0;
    const path = pathTo(node, around, depth);
    const folder: BookmarkFolder = { id: node.text('id', LIMITS.name) ?? '', path, count: 0 };
    const at = folders.push(folder) - 1;
    for (const child of node.list('children')) folder.count += walk(child, path, depth + 1);
    if (folder.count === 0) folders.splice(at);
    return folder.count;
  };
  for (const root of tree) walk(root, [], 0);
  return folders;
}

/**
 * The bookmarks of a folder and of all in it, in their order.
 * @param withTags names of the folders they lie in, from the chosen one on, become their tags
 */
export function readBookmarks(tree: readonly unknown[], folderId: string, withTags: boolean): RowResult[] {
  const found: Bookmark[] = [];
  const walk = (value: unknown, around: readonly string[], depth: number, isIn: boolean) => {
    const node = new Fields(value);
    if (node.text('url') !== null) {
      if (isIn && found.length <= LIMITS.records) found.push({ node, path: around });
      return;
    }
    if (depth > DEEPEST) return;
    const isChosen = node.text('id', LIMITS.name) === folderId;
    const names = isIn || isChosen ? pathTo(node, around, depth).filter(() => depth > OWN) : [];
    for (const child of node.list('children')) walk(child, names, depth + 1, isIn || isChosen);
  };
  for (const root of tree) walk(root, [], 0, false);
  return found.map(({ node, path }) =>
    toEntry({
      address: node.text('url'),
      title: node.text('title'),
      saved: dateOf(node, 'dateAdded'),
      tags: withTags ? [...path] : [],
    }),
  );
}

function pathTo(node: Fields, around: readonly string[], depth: number): readonly string[] {
  const name = node.text('title', LIMITS.tag);
  return depth === 0 || name === null ? around : [...around, name];
}

/** Milliseconds since 1970, as browsers keep time. */
function dateOf(entry: Fields, name: string): string | null {
  const date = new Date(entry.number(name) ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
