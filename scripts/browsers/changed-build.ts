import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './browser-under-test';
import { BUILDS } from './builds';

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
}

/** A copy of the build with another manifest; `remove` takes it from the disk. */
export async function changedBuild(name: BrowserName, change: (manifest: Manifest) => Partial<Manifest>) {
  const folder = await mkdtemp(join(tmpdir(), 'lede-changed-'));
  await cp(BUILDS[name], folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, ...change(manifest) }));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
