import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../bench/bundle';
import type { PageUnderTest } from '../browsers/browser-under-test';

/** Writes what extraction decides of each block of the page, and why. */
export async function writeExplained(page: PageUnderTest, file: string): Promise<void> {
  const script = await bundle(fileURLToPath(new URL('../explain-in-page.ts', import.meta.url)));
  // Sent as the source of a function: a page may forbid scripts that are put into it.
  const run = new Function('url', `${script}\nreturn globalThis.ledeExplains(url);`) as (url: string) => string;
  await writeFile(file, await page.evaluate(run, await page.url()));
}
