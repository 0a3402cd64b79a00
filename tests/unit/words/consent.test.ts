import { describe, expect, it } from 'vitest';
import { LEXICONS } from '../../../utils/core/words/languages';
import { compileWords, fold } from '../../../utils/core/words/match';
import { languageOf, languageOfScript, parseLexicon } from '../../../utils/core/words/parse';
import { clutterOn, pageWith } from '../clutter/page-with';
import { BANNERS } from './banners';

describe('consent words', () => {
  it('are tested in every language there is', () => {
    expect(Object.keys(BANNERS).sort()).toEqual(Object.keys(LEXICONS).sort());
  });

  it.each(Object.entries(BANNERS))('find a banner in %s', (language, [text, [accept], [decline]]) => {
    const banner = `<div data-hide style="position: fixed"><p>${text}</p><button>${accept}</button><button>${decline}</button></div>`;
    const document = pageWith('after', banner, language);
    const found = clutterOn(document, language).filter(({ kind }) => kind === 'consent');
    expect(found.flatMap(({ elements }) => elements)).toEqual([document.querySelector('[data-hide]')]);
  });

  it.each(Object.entries(BANNERS))('of %s are about cookies where its banner is', (language, [text]) => {
    expect(
      compileWords([LEXICONS[language]].filter((lexicon) => lexicon !== undefined)).cookiePhrases(fold(text)),
    ).toBeGreaterThan(0);
  });

  it('count a word for cookies where a word opens, and "cookie" anywhere', () => {
    const words = compileWords([LEXICONS.sv].filter((lexicon) => lexicon !== undefined));
    expect(words.cookiePhrases('vårt recept på pepparkakor')).toBe(0);
    expect(words.cookiePhrases('vi använder kakor')).toBe(1);
    expect(words.cookiePhrases('vi använder webbcookies')).toBeGreaterThan(0);
  });

  it.each(Object.entries(BANNERS))(
    'leave a floating box alone that asks something else in %s',
    (language, [, [accept]]) => {
      const box = `<div style="position: fixed"><p>12 + 30 = 42</p><button>${accept}</button></div>`;
      expect(clutterOn(pageWith('after', box, language), language)).toEqual([]);
    },
  );
});

describe('languages', () => {
  it.each([
    ['de-AT', 'de'],
    ['EN', 'en'],
    ['zh-Hans-CN', 'zh'],
    ['iw', 'he'],
    ['nb-NO', 'no'],
    ['nn', 'no'],
    ['sr-Latn-RS', 'sr'],
    ['gsw', ''],
    ['', ''],
  ])('reads %s as %s', (tag, language) => expect(languageOf(tag)).toBe(language));

  it.each([
    ['港の浚渫を決定', 'ja'],
    ['항구 준설 결정', 'ko'],
    ['港口疏浚', 'zh'],
    ['Порт углубят', 'ru'],
    ['Гавань поглиблять у січні, вирішила рада з її комісією', 'uk'],
    ['Το λιμάνι θα βαθύνει', 'el'],
    ['ნავსადგური გაღრმავდება', 'ka'],
    ['Նավահանգիստը կխորացվի', 'hy'],
    ['ท่าเรือจะขุดลอก', 'th'],
    ['বন্দর খনন করা হবে', 'bn'],
    ['துறைமுகம் ஆழப்படுத்தப்படும்', 'ta'],
    ['ఓడరేవును లోతు చేస్తారు', 'te'],
    ['बंदरगाह गहरा होगा', 'hi'],
    ['بندرگاہ کو گہرا کیا جائے گا', 'ur'],
    ['بندر را گود می‌کنند', 'fa'],
    ['سيتم تعميق الميناء', 'ar'],
    ['Порт тереңдетіледі, деді кеңес', 'kk'],
    ['Лука ће бити продубљена', 'sr'],
    ['Пристаништето ќе се продлабочи', 'mk'],
    ['Пристанището ще бъде удълбочено', 'bg'],
    ['Объявлен конкурс на углубление порта', 'ru'],
    ['Harbour', ''],
  ])('tells the language of %s by its script', (text, language) => expect(languageOfScript(text)).toBe(language));

  it('takes what is stored for a lexicon only where it is one', () => {
    expect(parseLexicon(structuredClone(LEXICONS.sv))).toEqual(LEXICONS.sv);
    for (const broken of [null, 7, 'sv', {}, { ...LEXICONS.sv, share: 7 }]) expect(parseLexicon(broken)).toBeNull();
  });
});
