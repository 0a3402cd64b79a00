import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUILDS } from '../../scripts/browsers/builds';
import { BROWSERS } from '../../scripts/browsers/launch';

// What a store and a browser ask the reader about stands here: a permission, a reachable file or a script on every page
// never comes in unseen. After a change that is meant: `npx vitest run --project e2e tests/e2e/manifest.test.ts -u`.
it.each(BROWSERS)('asks for what it asked for before, in %s', (name) => {
  const { version, ...manifest } = JSON.parse(readFileSync(`${BUILDS[name]}/manifest.json`, 'utf8'));
  expect(version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  expect(manifest).toMatchSnapshot();
});
