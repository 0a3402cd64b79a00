import { runSteps } from './steps/step';
import { BUILD_STEPS } from './steps/steps';

const steps = Object.values(BUILD_STEPS);
const passed = await runSteps(steps);
process.exit(passed === steps.length ? 0 : 1);
