import { describe, expect, it } from 'vitest';
import { amissIn, type Standing } from '../../../scripts/release/amiss';

const READY: Standing = {
  version: '0.2.0',
  changelog: '# Changelog\n\n## 0.2.0 (2026-12-01)\n\n- Something.\n\n## 0.1.0 (2026-11-29)\n\n- More.\n',
  tags: ['v0.1.0'],
  changed: [],
};
const amiss = (change: Partial<Standing>) => amissIn({ ...READY, ...change });

describe('a release', () => {
  it('goes out where number, changelog and commits are in order', () => {
    expect(amiss({})).toEqual([]);
  });

  it('is held back by a number that was used, or is none', () => {
    expect(amiss({ tags: ['v0.1.0', 'v0.2.0'] })).toEqual([expect.stringContaining('released before')]);
    expect(amiss({ version: '0.2' })).toContainEqual(expect.stringContaining('three numbers'));
  });

  it('is held back by a changelog that has other news, no day, or none', () => {
    for (const changelog of [
      READY.changelog.replace('## 0.2.0 (2026-12-01)', '## Unreleased'),
      READY.changelog.replace(' (2026-12-01)', ''),
      READY.changelog.replace('- Something.\n\n', ''),
      READY.changelog.replace('0.2.0', '0x2.0'),
      '',
    ]) {
      expect(amiss({ changelog }), changelog).toEqual([expect.stringContaining('CHANGELOG.md')]);
    }
  });

  it('is held back by what is not committed', () => {
    expect(amiss({ changed: ['README.md'] })).toEqual([expect.stringContaining('README.md')]);
  });
});
