import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './browser-under-test';
import { BUILDS } from './builds';

/**
 * Copies the build with the strings of one language alone, so that a browser of any language shows them: browsers
 * change theirs only where more of them is installed.
 * @param locale a folder of `_locales`
 * @returns the copy's folder, to be removed when done
 */
export async function writeBuildIn(locale: string, browser: BrowserName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-one-language-'));
  await cp(BUILDS[browser], folder, { recursive: true });
  for (const other of await readdir(join(folder, '_locales'))) {
    if (other !== locale) await rm(join(folder, '_locales', other), { recursive: true });
  }
  const file = join(folder, 'manifest.json');
  const manifest = { ...JSON.parse(await readFile(file, 'utf8')), default_locale: locale };
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}
