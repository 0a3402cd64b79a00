import { drawScreens } from './pictures/draw-screens';
import { drawForStores } from './pictures/draw-store';
import { runSteps } from './steps/step';
import { BUILD_STEPS } from './steps/steps';

/** What draws more than the README's pictures, and where that goes; what is drawn anew each time is no part of the project. */
const SETS: Readonly<Record<string, readonly [draw: (out: string) => Promise<number>, out: string]>> = {
  '--all': [drawScreens, '.output/pictures'],
  '--store': [drawForStores, '.output/store'],
};

const set = Object.entries(SETS).find(([word]) => process.argv.includes(word))?.[1];
if (set) {
  const [draw, out] = set;
  if ((await runSteps([BUILD_STEPS.chromium])) === 0) process.exit(1);
  console.log(`${await draw(out)} pictures in ${out}`);
} else {
  // The pictures of the README, by the main job.
  process.argv.push('--headless', '--out', 'tests/pictures');
  await import('./start');
}
