import { describe, expect, it } from 'vitest';
import { LEXICONS } from '../../../utils/core/words/languages';
import { languageOf, languageOfScript, parseLexicon } from '../../../utils/core/words/parse';
import { clutterOn, pageWith } from '../clutter/page-with';

/** What a banner says and asks, one in each language. */
const BANNERS: Record<string, [text: string, accept: string, decline: string]> = {
  ar: ['نستخدم ملفات تعريف الارتباط لتحسين تجربتك على هذا الموقع.', 'قبول الكل', 'رفض الكل'],
  de: ['Wir verwenden Cookies, um unsere Seiten zu verbessern.', 'Alle akzeptieren', 'Ablehnen'],
  en: ['We and our partners use cookies to improve this site.', 'Accept all', 'Reject all'],
  es: ['Utilizamos cookies propias y de terceros para mejorar el sitio.', 'Aceptar todo', 'Rechazar todo'],
  fa: ['ما از کوکی‌ها برای بهبود تجربه شما استفاده می‌کنیم.', 'پذیرش همه', 'رد همه'],
  fr: ['Nous utilisons des cookies pour améliorer votre visite.', 'Tout accepter', 'Tout refuser'],
  he: ['אנו משתמשים בעוגיות כדי לשפר את החוויה שלך באתר.', 'אישור', 'דחה הכל'],
  hi: ['हम आपके अनुभव को बेहतर बनाने के लिए कुकीज़ का उपयोग करते हैं।', 'सभी स्वीकार करें', 'अस्वीकार करें'],
  id: ['Kami menggunakan cookie untuk meningkatkan situs ini.', 'Terima semua', 'Tolak semua'],
  it: ['Utilizziamo i cookie per migliorare la tua esperienza.', 'Accetta tutto', 'Rifiuta tutto'],
  ja: ['当サイトではCookieを使用しています。', 'すべて同意する', '拒否する'],
  ko: ['이 사이트는 더 나은 서비스를 위해 쿠키를 사용합니다.', '모두 동의', '거부'],
  nl: ['Wij gebruiken cookies om deze site beter te maken.', 'Alles accepteren', 'Weigeren'],
  pl: ['Używamy plików cookie, aby ulepszyć tę stronę.', 'Akceptuj wszystkie', 'Odrzuć wszystkie'],
  pt: ['Utilizamos cookies para melhorar a sua experiência.', 'Aceitar todos', 'Rejeitar todos'],
  ru: ['Мы используем файлы cookie, чтобы сайт работал лучше.', 'Принять все', 'Отклонить все'],
  sv: ['Vi använder cookies för att förbättra webbplatsen.', 'Acceptera alla', 'Avvisa alla'],
  tr: ['Deneyiminizi geliştirmek için çerezler kullanıyoruz.', 'Tümünü kabul et', 'Tümünü reddet'],
  uk: ['Ми використовуємо файли cookie, щоб покращити сайт.', 'Прийняти все', 'Відхилити все'],
  vi: ['Chúng tôi sử dụng cookie để cải thiện trang web này.', 'Chấp nhận tất cả', 'Từ chối'],
  zh: ['我们使用Cookie来改善您的浏览体验。', '全部接受', '拒绝'],
};

describe('consent words', () => {
  it('are tested in every language there is', () => {
    expect(Object.keys(BANNERS).sort()).toEqual(Object.keys(LEXICONS).sort());
  });

  it.each(Object.entries(BANNERS))('find a banner in %s', (language, [text, accept, decline]) => {
    const banner = `<div data-hide style="position: fixed"><p>${text}</p><button>${accept}</button><button>${decline}</button></div>`;
    const document = pageWith('after', banner, language);
    const found = clutterOn(document, language).filter(({ kind }) => kind === 'consent');
    expect(found.flatMap(({ elements }) => elements)).toEqual([document.querySelector('[data-hide]')]);
  });

  it.each(Object.entries(BANNERS))(
    'leave a floating box alone that asks something else in %s',
    (language, [, accept]) => {
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
    ['gsw', ''],
    ['', ''],
  ])('reads %s as %s', (tag, language) => expect(languageOf(tag)).toBe(language));

  it.each([
    ['港の浚渫を決定', 'ja'],
    ['항구 준설 결정', 'ko'],
    ['港口疏浚', 'zh'],
    ['Порт углубят', 'ru'],
    ['Гавань поглиблять у січні, вирішила рада з її комісією', 'uk'],
    ['Harbour', ''],
  ])('tells the language of %s by its script', (text, language) => expect(languageOfScript(text)).toBe(language));

  it('takes what is stored for a lexicon only where it is one', () => {
    expect(parseLexicon(structuredClone(LEXICONS.sv))).toEqual(LEXICONS.sv);
    for (const broken of [null, 7, 'sv', {}, { ...LEXICONS.sv, share: 7 }]) expect(parseLexicon(broken)).toBeNull();
  });
});
