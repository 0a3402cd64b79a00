import { dirname, join } from 'node:path';
import type { SourceFile } from './files';

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
const IMPORT = /(?:from|import\(|import) ?'(\.[^'?]+)/g;

/** Folder → the folders that its own files import from. */
export function foldersOf(files: readonly SourceFile[]): Map<string, Set<string>> {
  const paths = new Set(files.map(({ path }) => path));
  const folders = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    const here = dirname(path);
    const others = folders.get(here) ?? new Set();
    folders.set(here, others);
    for (const [, name = ''] of text.matchAll(IMPORT)) {
      const target = ENDINGS.map((ending) => join(here, name) + ending).find((each) => paths.has(each));
      if (target && dirname(target) !== here) others.add(dirname(target));
    }
  }
  return folders;
}

/** A way that leads from a folder back to it, null where none does. */
export function circleIn(folders: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const from = (folder: string, way: readonly string[]): string[] | null => {
    const at = way.indexOf(folder);
    if (at >= 0) return [...way.slice(at), folder];
    if (done.has(folder)) return null;
    done.add(folder);
    for (const next of folders.get(folder) ?? []) {
      const circle = from(next, [...way, folder]);
      if (circle) return circle;
    }
    return null;
  };
  for (const folder of folders.keys()) {
    const circle = from(folder, []);
    if (circle) return circle;
  }
  return null;
}
