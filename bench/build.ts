import type { BrowserName } from '../scripts/browsers/browser-under-test';
import { runStep } from '../scripts/steps/step';
import { BUILD_STEPS } from '../scripts/steps/steps';

/**
 * Builds the extension as the sources are now, so that no benchmark measures what was built before.
 * @throws where it does not build; what the tool said is printed
 */
export async function build(...browsers: readonly BrowserName[]): Promise<void> {
  for (const browser of browsers) {
    if (!(await runStep(BUILD_STEPS[browser]))) throw new Error('the extension does not build');
  }
}
