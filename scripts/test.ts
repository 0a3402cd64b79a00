import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSteps } from './steps/step';
import { CHECK_STEPS } from './steps/steps';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const folder = await mkdtemp(join(tmpdir(), 'lede-test-'));
const passed = await runSteps(CHECK_STEPS);
const counts: Count[] = [{ passed, failed: CHECK_STEPS.length - passed, skipped: 0 }];
counts.push(await runTests('unit'));
// Set by hand where there can be no browser: the tests are listed and counted as skipped, none runs.
counts.push(await runTests('e2e', ...(process.env.LEDE_SKIP_BROWSERS ? ['--testNamePattern=(?!)'] : [])));
await rm(folder, { recursive: true });

const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
console.log(`Tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') === 0 ? 0 : 1);

/** Runs one of vitest's projects and counts; a run that breaks off without failing a test counts as one failure. */
async function runTests(project: string, ...words: string[]): Promise<Count> {
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

async function readReport(file: string): Promise<Count> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(text);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numTotalTests - numPassedTests - numFailedTests };
}
