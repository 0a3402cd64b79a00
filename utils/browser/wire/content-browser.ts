import type { Browser } from 'webextension-polyfill';

/**
 * `browser` for content scripts: both engines give promises here, so the polyfill's 9 kB stay out of every page.
 * A function, since the build imports entry points where there is no browser.
 */
export function contentBrowser(): Browser {
  const scope = globalThis as unknown as { browser?: Browser; chrome: Browser };
  return scope.browser ?? scope.chrome;
}
