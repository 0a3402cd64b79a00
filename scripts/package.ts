import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { runStep, runSteps, type Step } from './steps/step';

/**
 * Makes the packages for the stores, and Firefox's package of sources, in `.output`. With `--check` it makes them once more,
 * and once from the package of sources alone, fails where a byte differs, and lets both browsers use what lies in the packages.
 */
const PACKAGES: readonly Step[] = [
  { name: 'package for Chromium', run: ['wxt', 'zip'] },
  { name: 'package for Edge', run: ['wxt', 'zip', '-b', 'edge'] },
  { name: 'packages for Firefox', run: ['wxt', 'zip', '-b', 'firefox'] },
];
const OUTPUT = '.output';
/** Where packages are unpacked to be tried, as the folders of a build. */
const TRIED = join(OUTPUT, 'packages');
const BUILD_OF: Readonly<Record<string, string>> = { chrome: 'chrome-mv3', firefox: 'firefox-mv3' };
/** What a reader does first, each with the packed files: the popup, cleaning, the reader, saving. */
const TRIALS: Step = {
  name: 'the packages in both browsers',
  run: [
    'vitest',
    'run',
    '--project',
    'e2e',
    ...['smoke', 'cleaning', 'reader', 'library'].map((name) => `tests/e2e/${name}.test.ts`),
  ],
};
const command = promisify(execFile);

/** SHA-256 of each package in a folder, by name. */
async function sumsIn(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.zip')).sort();
  const sums = names.map(async (name) => {
    const bytes = await readFile(join(folder, name));
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return new Map(await Promise.all(sums));
}

async function makePackages(): Promise<Map<string, string>> {
  if ((await runSteps(PACKAGES)) < PACKAGES.length) process.exit(1);
  return sumsIn(OUTPUT);
}

/** Says which of the packages came out otherwise than before; returns whether none did. */
function isSame(what: string, before: Map<string, string>, now: Map<string, string>): boolean {
  const others = [...now].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name);
  console.log(others.length === 0 ? `✓ the same bytes ${what}` : `✗ other bytes ${what}: ${others.join(', ')}`);
  return others.length === 0;
}

async function unpack(file: string, folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(file)))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    if (!name.endsWith('/')) await writeFile(join(folder, name), bytes);
  }
}

/** Runs the first tests in browsers on what was packed, in place of the build that lies beside it. */
async function tryPackages(names: Iterable<string>): Promise<boolean> {
  await rm(TRIED, { recursive: true, force: true });
  for (const name of names) {
    const build = BUILD_OF[name.slice(name.lastIndexOf('-') + 1, -'.zip'.length)];
    if (build) await unpack(join(OUTPUT, name), join(TRIED, build));
  }
  process.env.LEDE_BUILDS = TRIED;
  return runStep(TRIALS);
}

/** Builds Firefox's package as a reviewer does, who has the sources and nothing else. */
async function fromSources(sums: Map<string, string>): Promise<Map<string, string>> {
  const sources = [...sums.keys()].find((name) => name.endsWith('-sources.zip'));
  if (!sources) throw new Error('no package of sources');
  const folder = await mkdtemp(join(tmpdir(), 'lede-sources-'));
  try {
    await unpack(join(OUTPUT, sources), folder);
    await command('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
    await command('npx', ['wxt', 'zip', '-b', 'firefox'], { cwd: folder });
    const made = await sumsIn(join(folder, OUTPUT));
    made.delete(sources);
    return made;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const sums = await makePackages();
for (const [name, sum] of sums) console.log(`${sum}  ${name}`);
if (process.argv.includes('--check')) {
  const again = isSame('when made again', sums, await makePackages());
  const rebuilt = isSame('when made from the package of sources', sums, await fromSources(sums));
  const tried = await tryPackages(sums.keys());
  process.exit(again && rebuilt && tried ? 0 : 1);
}
