import { expect, test } from 'vitest';
import { isDense, isLetter, lettersIn, trimToLetters } from '../../../utils/core/words/letters';

test('knows every letter of every script as the tables of the browser do', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    if (isLetter(code) !== /\p{L}/u.test(String.fromCodePoint(code))) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('trims what is no letter and no mark of one, but for the marks that only choose how a sign is drawn', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x203ff; code++) {
    if ((code >= 0xd800 && code <= 0xdfff) || (code >= 0xfe00 && code <= 0xfe0f)) continue;
    const sign = String.fromCodePoint(code);
    const trimmed = `${sign}read${sign}`.replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, '');
    if (trimToLetters(`${sign}read${sign}`) !== trimmed) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
  expect(trimToLetters('❌️ Close ✕')).toBe('Close');
  expect(trimToLetters('… 12 ×')).toBe('');
  expect(trimToLetters('')).toBe('');
});

test('counts letters, as far as it is asked', () => {
  expect(lettersIn('a1 b! ΓД 漢 𠀀 😀')).toBe(6);
  expect(lettersIn('abcdef', 3)).toBe(3);
});

test('knows the scripts without spaces', () => {
  for (const text of ['漢字', 'かな', 'カナ', '한국어', 'ไทย', '𠀀']) expect(isDense(text)).toBe(true);
  for (const text of ['“It’s late,” she said – twice…', 'Привет', 'नमस्ते', 'مرحبا', 'שלום', '😀'])
    expect(isDense(text)).toBe(false);
});
