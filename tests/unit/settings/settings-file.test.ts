import { describe, expect, it } from 'vitest';
import { parseCleaning, withSite } from '../../../utils/core/settings/cleaning';
import { parseKeeping } from '../../../utils/core/settings/keeping';
import { DEFAULT_READER_SETTINGS } from '../../../utils/core/settings/reader-settings';
import { type AllSettings, readSettingsFile, writeSettingsFile } from '../../../utils/core/settings/settings-file';

const CHOSEN: AllSettings = {
  cleaning: withSite(parseCleaning(null), 'https://quiet.test/', false),
  reader: { ...DEFAULT_READER_SETTINGS, theme: 'sepia', fontSize: 24 },
  keeping: parseKeeping({ pictures: 'all', archivesFinished: true }),
  icon: 'reader',
  storyPlaces: [{ site: 'quiet.test', selector: '.log', name: 'High water' }],
  storyCuts: [{ site: 'quiet.test', selector: 'p:nth-child(4)', name: 'Walks', page: '/a' }],
};
const file = (change: object) => JSON.stringify({ ...JSON.parse(writeSettingsFile(CHOSEN)), ...change });

describe('a file of settings', () => {
  it('comes back as it was written, with a byte order mark before it too', () => {
    expect(readSettingsFile(writeSettingsFile(CHOSEN))).toEqual(CHOSEN);
    expect(readSettingsFile(`\uFEFF${writeSettingsFile(CHOSEN)}`)).toEqual(CHOSEN);
  });

  it.each([
    ['text', 'no file of ours'],
    ['another file of Lede', JSON.stringify({ format: 'lede-own-rules', version: 1, rules: [] })],
    ['a list', '[]'],
    ['a version that is no number', file({ version: 'one' })],
    ['a part that is missing', file({ reader: undefined })],
  ])('is refused where it is none: %s', (_what, text) => {
    expect(readSettingsFile(text)).toBe('bad-file');
  });

  it('says nothing of where stories stand where it is from before that', () => {
    expect(readSettingsFile(file({ storyPlaces: undefined }))).toEqual({ ...CHOSEN, storyPlaces: null });
    expect(readSettingsFile(file({ storyCuts: undefined }))).toEqual({ ...CHOSEN, storyCuts: null });
  });

  it.each([
    [7],
    ['.log'],
    [null],
    [[null, { site: 'a b', selector: '.log' }, { site: 'a.test', selector: 'x'.repeat(501) }]],
  ])('reads no place of a story from %j', (storyPlaces) => {
    expect(readSettingsFile(file({ storyPlaces }))).toEqual({ ...CHOSEN, storyPlaces: [] });
  });

  it('is refused where a newer Lede wrote it', () => {
    expect(readSettingsFile(file({ version: 2 }))).toBe('newer-file');
  });

  it('is read field by field: nonsense in it takes its default', () => {
    const read = readSettingsFile(file({ reader: { theme: 'neon', fontSize: 9000 }, icon: 'rocket', cleaning: 7 }));
    expect(read).toMatchObject({ icon: 'popup', reader: { theme: 'system', fontSize: 48 }, keeping: CHOSEN.keeping });
    expect(read).toMatchObject({ cleaning: parseCleaning(null) });
  });
});
