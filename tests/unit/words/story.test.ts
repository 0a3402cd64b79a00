import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../utils/core/words/codes';
import { storyWords } from '../../../utils/core/words/story';

const FOLDER = join(import.meta.dirname, '../../../utils/core/words/story');
const PURPOSES = [
  ...(['made', 'by', 'byAlone', 'house', 'dated', 'onDay'] as const),
  ...(['polite', 'told', 'toldLast', 'toldWithin', 'thing', 'thingWithin', 'own', 'paid'] as const),
];
const files = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  return [name.replace('.json', ''), text, JSON.parse(text) as Record<string, string[]>] as const;
});

describe('the words of a story', () => {
  it.each(files)('of %s are read, one phrase a line', (language, text, words) => {
    expect(LANGUAGES).toContain(language);
    expect(Object.keys(words).filter((purpose) => !(PURPOSES as string[]).includes(purpose))).toEqual([]);
    const phrases = Object.values(words).flat();
    expect(text.split('\n').filter((line) => /^\s+".*",?$/.test(line))).toHaveLength(phrases.length);
    for (const [purpose, list] of Object.entries(words)) {
      const read = storyWords(purpose as (typeof PURPOSES)[number]);
      for (const phrase of list) expect(`|${read}|`).toContain(`|${phrase}|`);
    }
  });

  it.each(files)(
    'of %s are in small letters, each a pattern by itself that means something',
    (_language, _text, words) => {
      for (const list of Object.values(words)) {
        expect(new Set(list).size).toBe(list.length);
        for (const phrase of list) {
          expect(phrase.replaceAll('\\p{L}', '')).toBe(phrase.replaceAll('\\p{L}', '').toLowerCase());
          expect(new RegExp(`^(?:${phrase})$`, 'u').test('')).toBe(false);
        }
      }
    },
  );

  it.each(PURPOSES)('have some for %s', (purpose) => expect(storyWords(purpose).length).toBeGreaterThan(5));
});
