import { resolve } from 'node:path';

/** Folders of the unpacked builds, by the browser they are for. */
export const BUILDS = {
  chromium: resolve(import.meta.dirname, '../../../.output/chrome-mv3'),
  firefox: resolve(import.meta.dirname, '../../../.output/firefox-mv3'),
};
