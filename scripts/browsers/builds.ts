import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Set where other builds than those of `npm run build` are tried, such as what lies in the packages. */
const FOLDER = process.env.LEDE_BUILDS ?? resolve(import.meta.dirname, '../../.output');

/** Folders of the unpacked builds, by the browser they are for. */
export const BUILDS = {
  chromium: resolve(FOLDER, 'chrome-mv3'),
  firefox: resolve(FOLDER, 'firefox-mv3'),
};

/** Whether an extension opens a page after installing; the project's own does. */
export const welcomes = (extension?: string): boolean =>
  extension === undefined || existsSync(join(extension, 'welcome.html'));
