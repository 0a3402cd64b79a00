import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../../../components/options/shipped';
import { licencesText, refuseUnnamed } from '../../../scripts/licences';

/** As the text heads each package: name, version, licence. */
const HEAD = /^(\S+) \d[\w.-]* \((.+)\)$/gm;
const bundleOf = (...moduleIds: string[]) => ({ 'page.js': { type: 'chunk', moduleIds } });

describe('the licences that go with the extension', () => {
  it('are the ones the settings page names', () => {
    const headed = [...licencesText().matchAll(HEAD)].map(([, name, licence]) => [name, licence]);
    expect(headed.sort()).toEqual(SHIPPED.map(([, name, licence]) => [name, licence]).sort());
  });

  it('name every package that is listed as shipped', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(SHIPPED.map(([, name]) => name)).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  });

  it('bring words, not a name alone', () => {
    for (const part of licencesText().split('-'.repeat(72))) expect(part.trim().length).toBeGreaterThan(500);
  });

  it('stop a build that holds the code of a package they do not name', () => {
    const known = bundleOf('/p/node_modules/preact/dist/preact.mjs', '/p/utils/core/dom.ts', '\0rolldown/runtime.js');
    expect(() => refuseUnnamed.generateBundle({}, known)).not.toThrow();
    const within = bundleOf('/p/node_modules/preact/node_modules/@some/one/index.js');
    expect(() => refuseUnnamed.generateBundle({}, within)).toThrow('@some/one');
  });
});
