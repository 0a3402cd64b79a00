import { parseStart } from './setup/start-options.mjs';
import { openInWindow } from './start/open-in-window';
import { servePage } from './start/serve-page';
import { takeAccount } from './start/take-account';
import { runSteps } from './steps/step';
import { BUILD_STEPS } from './steps/steps';

const options = parseStart(process.argv.slice(2));
// Whatever ends this process ends the browser it started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const build = BUILD_STEPS[options.browser];
if ((await runSteps([build])) === 0) process.exit(1);
const page = await servePage(options);
try {
  await (options.headless ? takeAccount(page, options) : openInWindow(page, options));
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await page.stop();
}
