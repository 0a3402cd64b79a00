import { drawScreens } from './pictures/draw-screens';
import { runSteps } from './steps/step';
import { BUILD_STEPS } from './steps/steps';

/** Where all pictures go; what is drawn anew each time is no part of the project. */
const OUT = '.output/pictures';

// Without `--all`: the pictures of the README, by the main job.
if (process.argv.includes('--all')) {
  if ((await runSteps([BUILD_STEPS.chromium])) === 0) process.exit(1);
  console.log(`${await drawScreens(OUT)} pictures in ${OUT}`);
} else {
  process.argv.push('--headless', '--out', 'tests/pictures');
  await import('./start');
}
