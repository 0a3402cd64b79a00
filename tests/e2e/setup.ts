import { existsSync } from 'node:fs';
import { BUILDS } from '../../scripts/browsers/builds';

/** Says in words that the builds are missing, before every single test fails for it. */
export default function setup(): void {
  if (process.env.LEDE_SKIP_BROWSERS) return;
  for (const [browser, folder] of Object.entries(BUILDS)) {
    if (!existsSync(`${folder}/manifest.json`)) throw new Error(`no build for ${browser}: run "npm run build" first`);
  }
}
