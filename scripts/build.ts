import { runSteps } from './steps/step';
import { BUILD_STEPS } from './steps/steps';

const passed = await runSteps(BUILD_STEPS);
process.exit(passed === BUILD_STEPS.length ? 0 : 1);
