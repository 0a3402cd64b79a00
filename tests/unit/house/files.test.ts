import { describe, expect, it } from 'vitest';
import { trackedFiles } from './files';

const LONGEST = 300;

// Folders that only ever exist on somebody's own machine. Written in parts, so that this file does not name one itself.
const MACHINE_PATH = new RegExp(
  `(?<![\\w.$}/-])/(?:${['work', 'home', 'root', 'Users', 'tmp', 'mnt'].join('|')})/[\\w.-]`,
);
const REGISTRY = new RegExp(`registry\\.(?:${['npmjs', 'yarnpkg', 'npmmirror'].join('|')})\\.`);

const linesOf = (text: string) => text.trimEnd().split('\n').length;

describe('the files of the house', () => {
  it(`are at most ${LONGEST} lines long`, () => {
    // A list of words is data: as long as it has to be.
    const files = trackedFiles('entrypoints', 'components', 'utils').filter(({ path }) => !path.endsWith('.json'));
    expect(files.length).toBeGreaterThan(20);
    const long = files.filter(({ text }) => linesOf(text) > LONGEST);
    expect(long.map(({ path, text }) => `${path}: ${linesOf(text)} lines`)).toEqual([]);
  });

  it('name no folder of a machine and no registry', () => {
    const found = trackedFiles()
      .filter(({ text }) => MACHINE_PATH.test(text) || REGISTRY.test(text))
      .map(({ path, text }) => `${path}: ${(MACHINE_PATH.exec(text) ?? REGISTRY.exec(text))?.[0]}`);
    expect(found).toEqual([]);
  });

  it('would be seen to name one', () => {
    for (const folder of ['work', 'home', 'tmp']) expect(`cd "/${folder}/somebody"`).toMatch(MACHINE_PATH);
    expect('https://news.test/work/today').not.toMatch(MACHINE_PATH);
    expect(`https://registry.${'npmjs'}.org/wxt`).toMatch(REGISTRY);
  });
});
