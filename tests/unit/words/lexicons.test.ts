import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../utils/core/words/codes';
import { LEXICONS } from '../../../utils/core/words/languages';
import { LABEL_GROUPS, WORD_GROUPS } from '../../../utils/core/words/lexicon';
import { compileWords, fold, normalise } from '../../../utils/core/words/match';
import { REJECTS } from '../../../utils/core/words/rejects';

const FOLDER = join(import.meta.dirname, '../../../utils/core/words/lexicons');
const bare = (phrase: string) => phrase.replace(/\*$/, '');
/** A label reads without figures at its ends and without a bracket after it; files hold it as sites write it. */
const trimmed = (phrase: string) => fold(bare(phrase)).replace(/^\d+|[\d)）]+$/g, '');

describe('lexicons', () => {
  it('are all registered, for the page and for what refuses', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
    expect(Object.keys(LEXICONS).sort()).toEqual(files.sort());
    expect([...LANGUAGES].sort()).toEqual(files.sort());
    expect(REJECTS.flat().sort()).toEqual(
      Object.values(LEXICONS)
        .flatMap(({ reject }) => reject)
        .sort(),
    );
  });

  it.each(Object.keys(LEXICONS))('of %s hold one phrase a line', (language) => {
    const lines = readFileSync(join(FOLDER, `${language}.json`), 'utf8').split('\n');
    expect(lines.filter((line) => !/^(?:[{}]|\s+\],?|\s+"\w+": \[|\s+"(?:[^"\\]|\\.)+",?|)$/.test(line))).toEqual([]);
  });

  it.each(Object.entries(LEXICONS))(
    'of %s have something to say in every group, in the form that is looked for',
    (_language, lexicon) => {
      expect(Object.keys(lexicon).sort()).toEqual([...WORD_GROUPS].sort());
      for (const group of WORD_GROUPS) {
        const phrases = lexicon[group].map(bare);
        expect(phrases.length).toBeGreaterThan(0);
        expect(phrases.filter((phrase) => phrase.length < 1 || phrase !== phrase.trim())).toEqual([]);
        expect(new Set(lexicon[group].map((phrase) => fold(phrase))).size).toBe(phrases.length);
      }
      for (const group of [...LABEL_GROUPS, 'reject'] as const) {
        expect(lexicon[group].filter((phrase) => normalise(bare(phrase)) !== trimmed(phrase))).toEqual([]);
      }
    },
  );

  it('tell what speaks of cookies from what may speak of anything', () => {
    const words = compileWords(Object.values(LEXICONS));
    const policy = 'we keep your personal data as our privacy policy says';
    expect(words.consentPhrases(policy)).toBeGreaterThan(1);
    expect(words.cookiePhrases(policy)).toBe(0);
    expect(words.cookiePhrases('we use cookies')).toBeGreaterThan(0);
    expect(words.consentPhrases('we use cookies')).toBe(words.cookiePhrases('we use cookies'));
  });
});
