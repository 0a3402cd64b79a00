import { drawScreens } from './pictures/draw-screens';
import { runSteps } from './steps/step';
import { BUILD_STEPS } from './steps/steps';

// Without `--all`: the pictures of the README, by the main job.
const args = process.argv.slice(2);
if (args.includes('--all')) {
  const out = args[args.indexOf('--out') + 1];
  const folder = args.includes('--out') && out ? out : 'pictures';
  if ((await runSteps([BUILD_STEPS.chromium])) === 0) process.exit(1);
  const count = await drawScreens(folder);
  console.log(`${count} pictures in ${folder}`);
} else {
  process.argv.push('--headless', '--out', 'tests/pictures');
  await import('./start');
}
