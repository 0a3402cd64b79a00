// @ts-check
// Runs a script of the project (`run.mjs scripts/check.ts …`) on a machine that may have nothing but Node 20 and git: plain JavaScript, no packages.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideBrowser, provideServers } from './setup/browsers.mjs';
import { provideNode } from './setup/node.mjs';
import { providePackages } from './setup/packages.mjs';
import { SetupError, say } from './setup/say.mjs';
import { parseStart, UsageError } from './setup/start-options.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script = '', ...words] = process.argv.slice(2);

/** @returns {import('./setup/browsers.mjs').BrowserName[]} */
function browsersFor() {
  if (script === 'scripts/start.ts') return [parseStart(words).browser];
  if (script === 'scripts/test.ts') return process.env.LEDE_SKIP_BROWSERS ? [] : ['chromium', 'firefox'];
  if (script === 'bench/library.ts') return ['chromium', 'firefox'];
  return script.startsWith('bench/') ? ['chromium'] : [];
}

/** @type {Record<string, string>} */
const VARIABLES = { chromium: 'LEDE_CHROMIUM', firefox: 'LEDE_FIREFOX' };

function main() {
  const browsers = browsersFor();
  const { node, env } = provideNode(root);
  providePackages(root, env);
  for (const name of browsers) env[VARIABLES[name] ?? ''] = provideBrowser(name);
  if (script === 'scripts/test.ts' && browsers.length > 0) provideServers();
  const child = spawn(node, ['--import', 'tsx', join(root, script), ...words], { cwd: root, env, stdio: 'inherit' });
  // Ctrl-C reaches the child too: it ends its browsers, then this process ends with its code.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

try {
  main();
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`npm start: ${error.message}\n`);
    process.exit(2);
  }
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exit(1);
}
