import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { amissIn } from './release/amiss';
import { runStep, type Step } from './steps/step';

/**
 * Walks the list of docs/release.md: does what a machine can do, stops at what is amiss, tags, and says what is left to a person.
 * With `--dry-run` it goes on whatever is amiss, leaves out what takes long, and changes and tags nothing.
 */

interface Stage extends Step {
  /** Takes many minutes: left out of a dry run. */
  isLong?: boolean;
}

const SCRIPT = ['tsx'] as const;
const STAGES: readonly Stage[] = [
  { name: 'lint, types, layers, unused code, size (npm run check)', run: [...SCRIPT, 'scripts/check.ts'] },
  {
    name: 'texts and licences for the stores',
    run: ['vitest', 'run', '--project', 'unit', 'tests/unit/house/store.test.ts', 'tests/unit/house/licences.test.ts'],
  },
  { name: 'everything (npm test)', run: [...SCRIPT, 'scripts/test.ts'], isLong: true },
  {
    name: 'packages, compared and tried (npm run package -- --check)',
    run: [...SCRIPT, 'scripts/package.ts', '--check'],
    isLong: true,
  },
  { name: 'packages (npm run package)', run: [...SCRIPT, 'scripts/package.ts'] },
  { name: 'pictures for the stores (npm run pictures -- --store)', run: [...SCRIPT, 'scripts/pictures.ts', '--store'] },
];

const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).split('\n').filter(Boolean);

const isDry = process.argv.includes('--dry-run');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const amiss = amissIn({
  version,
  changelog: readFileSync('CHANGELOG.md', 'utf8'),
  tags: git('tag', '--list', 'v*'),
  changed: git('status', '--porcelain').map((line) => line.slice(3)),
});
console.log(`Lede ${version}${isDry ? ', a dry run: nothing is tagged' : ''}`);
for (const sentence of amiss) console.log(`✗ ${sentence}`);
if (amiss.length === 0) console.log('✓ number, changelog and commits');
else if (!isDry) process.exit(1);

let isSound = true;
for (const stage of STAGES) {
  if (isDry && stage.isLong) console.log(`– left out of a dry run: ${stage.name}`);
  else if (!(await runStep(stage))) isSound = false;
  if (!isSound && !isDry) process.exit(1);
}

if (isDry) console.log(`– left out of a dry run: git tag v${version}`);
else git('tag', '-a', `v${version}`, '-m', `Lede ${version}`);
console.log(`
Left to you, by docs/release.md:
  – npx addons-linter .output/lede-${version}-firefox.zip: nine warnings that are known, nothing else
  – look at each picture in .output/store
  – load each package from its zip, open three news pages, save one, find it in the library
  – git push --follow-tags, and upload .output/lede-${version}-*.zip with docs/store and .output/store`);
process.exit(isSound ? 0 : 1);
