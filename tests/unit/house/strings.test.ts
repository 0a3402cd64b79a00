import { describe, expect, it } from 'vitest';
import { formsOf } from '../../../utils/core/plural';
import { trackedFiles } from './files';

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
type Messages = Record<string, Entry>;

const LOCALE = /^public\/_locales\/([^/]+)\/messages\.json$/;

const locales = new Map<string, Messages>(
  trackedFiles('public/_locales').map(({ path, text }) => [LOCALE.exec(path)?.[1] ?? path, JSON.parse(text)]),
);
const english = locales.get('en') ?? {};
const source = trackedFiles('entrypoints', 'components', 'utils', 'wxt.config.ts')
  .map(({ text }) => text)
  .join('\n');

/** Keys a text uses, and beginnings of keys it completes at run time, such as `kind_` in `kind_${…}`. */
function usesIn(text: string): { keys: Set<string>; families: string[] } {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
  return {
    keys: new Set([...all(/__MSG_(\w+)__/g), ...all(/['"`](\w+)['"`]/g)]),
    families: all(/`([a-z]\w*_)\$\{/gi),
  };
}

/** Keys that a text asks for by name and that have to exist. */
const askedIn = (text: string) =>
  [...text.matchAll(/__MSG_(\w+)__|\b(?:t|translate)\('(\w+)'/g)].map(([, a, b]) => a ?? b);

const unused = (messages: Messages, text: string) => {
  const { keys, families } = usesIn(text);
  return Object.keys(messages).filter((key) => !keys.has(key) && !families.some((family) => key.startsWith(family)));
};

/** What a message leaves open: `$1` … and named placeholders, sorted; its forms for numbers may be of any number. */
const openIn = ({ message, placeholders = {} }: Entry) => ({
  message: [...new Set([...message.matchAll(/\$(\d|\w+\$)/g)].map(([open]) => open.toLowerCase()))].sort(),
  placeholders: Object.fromEntries(Object.entries(placeholders).map(([name, { content }]) => [name, content])),
});

/** Names that many languages share: `Lede`, `EPUB`, `Atkinson Hyperlegible`, `$1 min`. Three words are a sentence. */
const isSentence = (text: string) => {
  const forms = formsOf(text)?.values() ?? [text];
  return [...forms].some((form) => (form.replace(/\$\d/g, '').match(/\p{L}+/gu) ?? []).length > 2);
};

/** Messages that were left in English. */
const leftIn = (messages: Messages) =>
  Object.keys(messages).filter((key) => {
    const message = messages[key]?.message ?? '';
    return message === english[key]?.message && isSentence(message);
  });

describe('the strings', () => {
  it('are all used', () => {
    expect(Object.keys(english).length).toBeGreaterThan(20);
    expect(unused(english, source)).toEqual([]);
  });

  it('are all there', () => {
    const asked = askedIn(source);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((key) => !Object.hasOwn(english, key ?? ''))).toEqual([]);
  });

  it('would be seen to be unused, or missing', () => {
    const text = `t('used'); name: '__MSG_named__'; t(\`kind_$\{kind}\`)`;
    const messages = Object.fromEntries(['used', 'named', 'kind_ads', 'other'].map((key) => [key, { message: '' }]));
    expect(unused(messages, text)).toEqual(['other']);
    expect(askedIn(text)).toEqual(['used', 'named']);
  });

  it.each([...locales])('are the same in %s as in English', (_locale, messages) => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
    for (const [key, entry] of Object.entries(messages)) {
      expect(entry.message.trim(), key).not.toBe('');
      const inEnglish = english[key];
      expect(openIn(entry), key).toEqual(inEnglish && openIn(inEnglish));
    }
  });

  it.each([...locales])('have in %s each form its numbers ask for', (locale, messages) => {
    const language = locale.replace('_', '-');
    // For millions, which nobody keeps, some languages have a form of their own.
    const large = language === 'ar' ? [] : ['many'];
    const asked = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const numbered = Object.entries(messages).flatMap(([key, { message }]) => {
      const forms = formsOf(message);
      return forms ? [{ key, has: [...forms.keys()].sort() }] : [];
    });
    expect(numbered.length).toBeGreaterThan(1);
    const wanted = asked.filter((category) => !large.includes(category)).sort();
    for (const { key, has } of numbered) expect(has, key).toEqual(wanted);
  });

  const translated = [...locales].filter(([locale]) => locale !== 'en');
  it('are there in eight more languages', () => {
    expect(translated.map(([locale]) => locale).sort()).toEqual(['ar', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pt_BR']);
  });
  it.each(translated)('are translated in %s', (_locale, messages) => {
    expect(leftIn(messages)).toEqual([]);
    expect(Object.entries(messages).filter(([, { message }]) => /[!¡！]/.test(message))).toEqual([]);
  });
  it('would be seen to be left in English', () => {
    const german = locales.get('de') ?? {};
    const { libraryBinEmpty: sentence = { message: '' }, readerFont_literata: name = { message: '' } } = english;
    expect(leftIn({ ...german, libraryBinEmpty: sentence, readerFont_literata: name })).toEqual(['libraryBinEmpty']);
  });

  // What the browser gives for this one is the language it chose: the pages' own follows it.
  it.each([...locales])('say their language in %s', (locale, messages) => {
    expect(messages.interfaceLanguage?.message).toBe(locale.replace('_', '-'));
  });
});
