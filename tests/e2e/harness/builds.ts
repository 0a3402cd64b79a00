import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folders of the unpacked builds, by the browser they are for. */
export const BUILDS = {
  chromium: resolve(import.meta.dirname, '../../../.output/chrome-mv3'),
  firefox: resolve(import.meta.dirname, '../../../.output/firefox-mv3'),
};

/** Whether an extension opens a page after installing; the project's own does. */
export const welcomes = (extension?: string): boolean =>
  extension === undefined || existsSync(join(extension, 'welcome.html'));
