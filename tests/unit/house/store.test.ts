import { describe, expect, it } from 'vitest';
import { trackedFiles } from './files';

/**
 * The least and the most letters of a text that the stores take, as of 2026. Chrome's name and summary come from the
 * manifest (75, 132); Mozilla takes 50 for a name and 250 for a summary; Edge wants 250 to 10,000 of a description.
 */
const NAME = [1, 45] as const;
const IN_MANIFEST = [1, 132] as const;
const SUMMARY = [50, 250] as const;
const DESCRIPTION = [250, 10_000] as const;

const lengthOf = (text: string) => [...text.trim()].length;
const fits = (text: string, [least, most]: readonly [number, number]) =>
  lengthOf(text) >= least && lengthOf(text) <= most;

const texts = new Map(trackedFiles('docs/store', 'public/_locales').map(({ path, text }) => [path, text]));
const inManifest = [...texts].filter(([path]) => path.endsWith('messages.json'));
const languages = ['en', 'de'];

describe('what the stores are given', () => {
  it.each(inManifest)('%s has a name and a line that fit', (_path, text) => {
    const { extensionName, extensionDescription } = JSON.parse(text);
    expect(fits(extensionName.message, NAME)).toBe(true);
    expect(lengthOf(extensionDescription.message)).toBeLessThanOrEqual(IN_MANIFEST[1]);
  });

  it.each(languages)('the texts in %s fit', (language) => {
    expect(fits(texts.get(`docs/store/${language}/summary.txt`) ?? '', SUMMARY)).toBe(true);
    expect(fits(texts.get(`docs/store/${language}/description.txt`) ?? '', DESCRIPTION)).toBe(true);
  });

  it('are plain: the stores show markup as it is written', () => {
    for (const [path, text] of texts) if (path.endsWith('.txt')) expect(text, path).not.toMatch(/[<>]|\*\*|^#/m);
  });

  it('finds a text that is too long, or not there', () => {
    expect(fits('a'.repeat(251), SUMMARY)).toBe(false);
    expect(fits('', DESCRIPTION)).toBe(false);
  });

  it('answers for every permission', () => {
    const answers = texts.get('docs/store/questions.md') ?? '';
    const asked = /permissions: \[(.*?)\]/gs;
    const config = trackedFiles('wxt.config.ts')[0]?.text ?? '';
    const names = [...config.matchAll(asked)].flatMap(([, list = '']) =>
      [...list.matchAll(/'(\w+)'/g)].map(([, n]) => n),
    );
    expect(names).toContain('scripting');
    for (const name of names) if (name !== 'firefox') expect(answers, name).toContain(`\`${name}\``);
  });
});
