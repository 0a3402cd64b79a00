import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trackedFiles } from './files';
import { circleIn, foldersOf } from './rooms';

const files = trackedFiles('utils', 'components', 'entrypoints');
/** More files than this and nobody finds one by its folder. */
const MOST = 15;
/** A file a language. */
const LANGUAGES = ['utils/core/words/lexicons', 'utils/core/words/story'];

describe('the rooms of the house', () => {
  it('stand in no circle', () => {
    expect(circleIn(foldersOf(files))).toBeNull();
  });

  it('would be seen standing in one', () => {
    const text = (name: string) => `import { other } from '${name}';`;
    const round = [
      { path: 'utils/a/one.ts', text: text('../b/two') },
      { path: 'utils/b/two.ts', text: text('../c') },
      { path: 'utils/c/index.ts', text: text('../a/three') },
      { path: 'utils/a/three.ts', text: '' },
    ];
    expect(circleIn(foldersOf(round))).toEqual(['utils/a', 'utils/b', 'utils/c', 'utils/a']);
    expect(circleIn(foldersOf(round.slice(0, 2)))).toBeNull();
  });

  it('hold few enough files to find one', () => {
    const counts = new Map<string, number>();
    for (const { path } of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    const full = [...counts].filter(([folder, count]) => count > MOST && !LANGUAGES.includes(folder));
    expect(full).toEqual([]);
    expect(counts.size).toBeGreaterThan(40);
  });
});
