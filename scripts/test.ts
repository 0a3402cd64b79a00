import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runSteps } from './steps/step';
import { CHECK_STEPS } from './steps/steps';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** What a run of tests told, and the files in which a test failed, each with its own count. */
interface Told extends Count {
  failing: ReadonlyMap<string, Count>;
}

/** A browser on a busy machine may miss a moment in a file or two; more than these is no chance, and none is run again. */
const FILES_TRIED_AGAIN = 3;

const folder = await mkdtemp(join(tmpdir(), 'lede-test-'));
const passed = await runSteps(CHECK_STEPS);
const counts: Count[] = [{ passed, failed: CHECK_STEPS.length - passed, skipped: 0 }];
counts.push(await runTests('unit'));
// Set by hand where there can be no browser: the tests are listed and counted as skipped, none runs.
counts.push(await runBrowserTests(...(process.env.LEDE_SKIP_BROWSERS ? ['--testNamePattern=(?!)'] : [])));
await rm(folder, { recursive: true });

const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
console.log(`Tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') === 0 ? 0 : 1);

/** Runs the tests in browsers; the few files in which one failed once more, each of which is named in the last lines. */
async function runBrowserTests(...words: string[]): Promise<Count> {
  const first = await runTests('e2e', ...words);
  const files = [...first.failing.keys()];
  if (files.length === 0 || files.length > FILES_TRIED_AGAIN) return first;
  const before = [...first.failing.values()].reduce<Count>(minus, first);
  const second = await runTests('e2e', ...files);
  for (const file of files) {
    console.log(
      `Failed once, ${second.failing.has(file) ? 'and again' : 'passed when run again'}: ${relative('.', file)}`,
    );
  }
  return plus(before, second);
}

function plus(one: Count, other: Count): Count {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

function minus(one: Count, { passed, failed, skipped }: Count): Count {
  return plus(one, { passed: -passed, failed: -failed, skipped: -skipped });
}

/** Runs one of vitest's projects and counts; a run that breaks off without failing a test counts as one failure. */
async function runTests(project: string, ...words: string[]): Promise<Told> {
  const report = join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(['vitest', 'run', '--project', project, ...reporters, ...words]);
  const counted = await readReport(report);
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function run([tool = '', ...words]: string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(`node_modules/.bin/${tool}`, words, { stdio: 'inherit' });
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
}

async function readReport(file: string): Promise<Told> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { passed: 0, failed: 1, skipped: 0, failing: new Map() };
  const { testResults } = JSON.parse(text) as Report;
  const counts = testResults.map(({ name, status, assertionResults }) => {
    const statuses = assertionResults.map((test) => test.status);
    const count = {
      passed: statuses.filter((told) => told === 'passed').length,
      failed: statuses.filter((told) => told === 'failed').length,
      skipped: statuses.filter((told) => told !== 'passed' && told !== 'failed').length,
    };
    // A file may fail as a whole, as by what it does before its tests.
    if (status === 'failed' && count.failed === 0) count.failed = 1;
    return [name, count] as const;
  });
  const total = counts.reduce((sum, [, count]) => plus(sum, count), { passed: 0, failed: 0, skipped: 0 });
  return { ...total, failing: new Map(counts.filter(([, { failed }]) => failed > 0)) };
}

/** As vitest writes it, so far as it is read here. */
interface Report {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}
