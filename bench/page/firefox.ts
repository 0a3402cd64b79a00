import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quitFirefox, startFirefox } from '../../scripts/browsers/firefox';
import * as chrome from '../../scripts/browsers/firefox-chrome';
import { makeProfile } from '../../scripts/browsers/profile';
import type { Load, MeasuredBrowser } from './measure';
import type { MeasuredPage } from './pages';
import type { Variant } from './variants';

/** What Firefox tells nobody. */
const UNKNOWN = Number.NaN;
/** A new process has its own beginnings behind it, ms. */
const SETTLED = 3000;

/** Notes in a page for how long it was held, by a clock that should strike every five milliseconds. */
export const PROBE = `<script>globalThis.seen = { longest: 0, longTasks: 0 };
let struck = performance.now();
setInterval(() => {
  const now = performance.now();
  seen.longest = Math.max(seen.longest, now - struck - 5);
  if (now - struck > 55) seen.longTasks++;
  struck = now;
}, 5);</script>`;

/** What an add-on calls itself. */
function idOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return (manifest.browser_specific_settings ?? manifest.applications).gecko.id;
}

/**
 * Starts Firefox with a variant. It has no trace: work is what the main thread of the page's process did, by the system's clock, and
 * how long it was held is seen by the page itself.
 */
export async function launchInFirefox(
  { extension }: Variant,
  addressOf: (page: MeasuredPage) => string,
): Promise<MeasuredBrowser> {
  const profile = makeProfile('firefox');
  const session = await startFirefox(profile.folder, { extension: extension ?? '' }, extension && idOf(extension));
  const { marionette } = session;
  const evaluate = (script: string) =>
    marionette.command('WebDriver:ExecuteScript', { script, args: [], sandbox: null });
  const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  await rest(SETTLED);
  return {
    async measure(page, wait) {
      const address = addressOf(page);
      const { handle } = (await marionette.command('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
        handle: string;
      };
      await marionette.command('WebDriver:SwitchToWindow', { handle, focus: true });
      await marionette.command('WebDriver:Navigate', { url: address });
      await rest(wait);
      const worked = await chrome.inChrome(marionette, chrome.workedFor, address);
      const told = (await evaluate(TELL)) as Pick<Load, 'longTasks' | 'longest' | 'paint' | 'load'>;
      const left = await marionette.command('WebDriver:CloseWindow');
      await marionette.command('WebDriver:SwitchToWindow', { handle: (left as string[])[0], focus: true });
      return { ...NOTHING, ...told, tasks: worked ?? UNKNOWN };
    },
    async close() {
      await quitFirefox(session);
      profile.remove();
    },
  };
}

const TELL = `return {
  ...seen,
  paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  load: performance.getEntriesByType('navigation')[0].loadEventEnd,
}`;
const NOTHING: Load = {
  ...{ own: UNKNOWN, longest: UNKNOWN, tasks: UNKNOWN, longTasks: UNKNOWN, style: UNKNOWN, layout: UNKNOWN },
  ...{
    styles: UNKNOWN,
    layouts: UNKNOWN,
    paint: UNKNOWN,
    load: UNKNOWN,
    shift: UNKNOWN,
    heap: UNKNOWN,
    messages: UNKNOWN,
  },
};
