import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../utils/core/words/en';
import { LEXICONS } from '../../../utils/core/words/languages';
import { compileWords, fold, normalise } from '../../../utils/core/words/match';

describe('folding', () => {
  it('is the same twice, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });

  it.each([
    ['  Share \n this: ', 'share this'],
    ['COMMENTS (12)', 'comments'],
    ['You’ll also like →', "you'll also like"],
    ['Paylaşın', 'paylaşin'],
    ['İlgili Haberler', 'ilgili haberler'],
    ['مشاركة', 'مشارکة'],
  ])('reads %j as %j', (text, label) => expect(normalise(text)).toBe(label));
});

describe('words', () => {
  const words = compileWords([{ ...en, leadIn: [], related: ['more on*', 'read next'] }]);

  it('know a whole label, and an opening only where a word ends', () => {
    expect(words.groupsOf('read next')).toEqual(['related']);
    expect(words.groupsOf('read next week')).toEqual([]);
    expect(words.groupsOf('more on tides')).toEqual(['related']);
    expect(words.groupsOf('more only')).toEqual([]);
  });

  it.each(Object.entries(LEXICONS))('of %s find each of their own labels', (_language, lexicon) => {
    const own = compileWords([lexicon]);
    const lost = lexicon.related
      .map((phrase) => phrase.replace(/\*$/, ''))
      .filter((phrase) => !own.groupsOf(normalise(phrase)).includes('related'));
    expect(lost).toEqual([]);
  });

  it.each(['reply', 'reply to marit', 'respond'])('know what answers somebody: %s', (label) => {
    expect(compileWords([en]).answersSomebody(label)).toBe(true);
  });

  it.each(['replying to all', 'respondents', 'no reply', 'save', ''])('and what does not: %s', (label) => {
    expect(compileWords([en]).answersSomebody(label)).toBe(false);
  });

  it.each(Object.entries(LEXICONS))('of %s know each of their own answers, followed or not', (_language, lexicon) => {
    const own = compileWords([lexicon]);
    const labels = lexicon.reply.flatMap((phrase) => [phrase, `${phrase} (2)`, `${phrase} @ana`]);
    expect(labels.filter((label) => !own.answersSomebody(normalise(label)))).toEqual([]);
  });
});
