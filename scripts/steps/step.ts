import { spawn } from 'node:child_process';

/** One thing a command does, counted as one test: a name, and the words of a tool in node_modules. */
export interface Step {
  name: string;
  run: readonly [tool: string, ...words: string[]];
}

/** Runs a tool and tells in one line how it went; what it printed is shown only where it failed. */
export async function runStep({ name, run }: Step): Promise<boolean> {
  const start = performance.now();
  const { code, output } = await capture(run);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

/** Runs the steps in order, all of them whatever fails; returns how many passed. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  let passed = 0;
  for (const step of steps) if (await runStep(step)) passed++;
  return passed;
}

function capture([tool, ...words]: Step['run']): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(`node_modules/.bin/${tool}`, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk: string) => {
        output += chunk;
      });
    }
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
