import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { markLanguage } from '../../../utils/browser/wire/strings';

/** A browser of one language whose strings come in another. */
function browserIn(language: string, strings: string): Browser {
  const i18n = {
    getMessage: (key: string) => (key === 'interfaceLanguage' ? strings : ''),
    getUILanguage: () => language,
  };
  return { i18n } as unknown as Browser;
}

describe('the language of a page', () => {
  it.each([
    ['de', 'de', 'de', 'ltr'],
    ['en-GB', 'en', 'en-GB', 'ltr'],
    ['pt-PT', 'pt-BR', 'pt-PT', 'ltr'],
    ['ar', 'ar', 'ar', 'rtl'],
    ['ar-EG', 'ar', 'ar-EG', 'rtl'],
    // No strings in the browser's language: the page speaks English, and says and lays out English.
    ['he', 'en', 'en', 'ltr'],
    ['pl', 'en', 'en', 'ltr'],
  ])('of a browser in %s with strings in %s is %s, %s', (language, strings, lang, dir) => {
    const { documentElement } = new JSDOM('').window.document;
    expect(markLanguage(documentElement, browserIn(language, strings))).toBe(lang);
    expect([documentElement.lang, documentElement.dir]).toEqual([lang, dir]);
  });
});
