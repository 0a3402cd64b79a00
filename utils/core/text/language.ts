/** Common short words that tell languages of one script apart; only words few others share. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the and of to is that for with was on are this have from',
  de: 'der die und das ist nicht mit den von ein eine auch sich dem auf',
  fr: 'le les et des est une dans que pour qui pas sur au avec du',
  es: 'el los y las del una con por para como más pero su se lo',
  it: 'il di che è per un con non della sono gli alla nel più dei',
  pt: 'os da do não em uma com para mais dos ao pelo são foi na',
  nl: 'het een van de en dat niet op te zijn met voor ook aan bij',
  pl: 'się nie jest na do że to jak z od po przez oraz który już',
  sv: 'och att det som är på inte för av med ett har till om men',
  tr: 've bir bu için ile de da olarak olan çok daha gibi kadar sonra ne',
  id: 'yang dan di untuk dengan dari ini itu tidak dalam pada akan juga oleh ke',
  vi: 'và của là các được cho trong một không có người với những để khi',
};

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0400-\u04ff]/g, 'ru'],
];
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const LETTERS = /\p{L}/gu;
/** So much text tells as much as all of it, in characters. */
const ENOUGH = 4000;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The direction most letters of a text run in. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const start = text.slice(0, ENOUGH);
  return count(start, RIGHT_TO_LEFT) * 2 > count(start, LETTERS) ? 'rtl' : 'ltr';
}

/**
 * The language a text is written in, by its script or its most common words.
 * @returns two letters; null where the text is short or none of the known languages stands out
 */
export function detectLanguage(text: string): string | null {
  const start = text.slice(0, ENOUGH).toLowerCase();
  const letters = count(start, LETTERS);
  if (letters < 20) return null;
  for (const [script, language] of SCRIPTS) {
    // Japanese is half Han, so its own letters need not be the most.
    if (count(start, script) * (language === 'ja' ? 6 : 2) > letters) return withinScript(language, start);
  }
  const words = start.match(/\p{L}+/gu) ?? [];
  let best: string | null = null;
  let most = Math.max(4, words.length * 0.06);
  for (const [language, common] of Object.entries(COMMON)) {
    const known = new Set(common.split(' '));
    const hits = words.filter((word) => known.has(word)).length;
    if (hits > most) {
      most = hits;
      best = language;
    }
  }
  return best;
}

function withinScript(language: string, text: string): string {
  if (language === 'ar' && /[پچژگ]/.test(text)) return 'fa';
  if (language === 'ru' && /[іїєґ]/.test(text)) return 'uk';
  return language;
}
