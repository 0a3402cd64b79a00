import { runSteps } from './steps/step';
import { CHECK_STEPS } from './steps/steps';

const passed = await runSteps(CHECK_STEPS);
process.exit(passed === CHECK_STEPS.length ? 0 : 1);
