import type { BrowserName, BrowserUnderTest, LaunchOptions } from './browser-under-test';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';

/** Starts a real browser with the built extension; end it with `close()`. */
export function launch(name: BrowserName, options: LaunchOptions = {}): Promise<BrowserUnderTest> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/** Both, for `describe.each`; none where LEDE_SKIP_BROWSERS is set by hand. */
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
