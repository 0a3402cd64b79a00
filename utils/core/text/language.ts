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
  id: 'yang dan di untuk dengan dari ini itu tidak dalam pada akan juga oleh ke bahwa karena telah bisa',
  vi: 'và của là các được cho trong một không có người với những để khi',
  cs: 'se že na je si jsou byl byla který která podle také při už jen jako ale pro nebo jeho',
  sk: 'sa že na je si sú bol bola ktorý ktorá podľa tiež pri už len ako ale pre alebo jeho',
  da: 'og at det er af til på som med der ikke den har efter blev også siger mere nu hun',
  no: 'og at det er av til på som med ikke den har etter ble også sier mer nå hun ikkje vart',
  hr: 'je se da su na za što koji koja kako nije nakon prije gdje tko također tijekom bi će ili',
  bs: 'je se da su na za šta koji koja kako nije nakon prije gdje ko također tokom bi će ili',
  sr: 'je se da su na za šta koji koja kako nije nakon posle pre gde ko takođe tokom bi će ili',
  sl: 'je in se da so na za ki pri tudi bo pa kot ne bi še po lahko kako',
  et: 'ja on ei et see ta oma aga kui ka mis oli ning või siis kes välja pärast',
  fi: 'ja on ei että se hän oli mutta kun myös joka ovat niin kuin tai jos mukaan sen',
  hu: 'a az és hogy nem is egy meg de ez volt csak már vagy után szerint még el',
  lt: 'ir kad yra su į iš tai bet kaip ne buvo jis per dar apie po arba jau nuo',
  lv: 'un ir ka ar no uz par arī bet kas tas kā bija pēc vai gan lai viņš nav',
  ro: 'și în de la cu nu că pe care este o un din pentru mai au sunt fost lui',
  mt: 'u li ta il minn għal mill fuq ma hu fil bil kien biex tal dan din mhux wara',
  ga: 'agus an na ar go is tá le sé bhí ag ní don atá seo mar chun leis sa',
  is: 'og að í er til sem á við ekki um það hann var með af en þetta fyrir hún eru',
  sq: 'dhe të në e për është me që nga një nuk se ka u do ishte por kjo si',
  az: 'və bu bir üçün ilə da də ki olan edib o sonra isə daha kimi deyil görə olub',
  ms: 'yang dan di untuk dengan dari ini itu tidak dalam pada akan oleh ke bahawa kerana telah boleh beliau',
  sw: 'na ya wa kwa ni katika za la kuwa hiyo huo yake alisema hii baada watu cha hilo si',
  ca: 'i el la de que els les amb per un una no és del al però més ha són',
  eu: 'eta da du ez bat dute izan zen baina ere dira egin hau duen hori baino izango beste',
  gl: 'e o a que os do da das dos unha co non polo máis pero foi ao na é',
};

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0980-\u09ff]/g, 'bn'],
  [/[\u0b80-\u0bff]/g, 'ta'],
  [/[\u0c00-\u0c7f]/g, 'te'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u10a0-\u10ff]/g, 'ka'],
  [/[\u0530-\u058f]/g, 'hy'],
  [/[\u0370-\u03ff]/g, 'el'],
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
export function directionOfText(text: string): 'ltr' | 'rtl' {
  const start = text.slice(0, ENOUGH);
  return count(start, RIGHT_TO_LEFT) * 2 > count(start, LETTERS) ? 'rtl' : 'ltr';
}

/**
 * The language a text is written in, by its script or its most common words.
 * @returns two letters; null where the text is short or none of the known languages stands out
 */
export function detectLanguage(text: string): string | null {
  const start = text.slice(0, ENOUGH).toLowerCase();
  // Thai and its neighbours write many vowels as marks.
  const letters = count(start, /[\p{L}\p{M}]/gu);
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

/** Letters that only one of the languages of a script has, those with the rarest first. */
const WITHIN: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ar: [
    [/[ٹڈڑںے]/, 'ur'],
    [/[پچژگ]/, 'fa'],
  ],
  ru: [
    [/[әғқңұ]/, 'kk'],
    [/[іїєґ]/, 'uk'],
    [/[ѓќѕ]/, 'mk'],
    [/[ђћ]/, 'sr'],
    // Macedonian and Serbian share these; what they call "and that" and "from" tells them apart.
    [/[јљњџ](?=[\s\S]*(?<!\p{L})(?:дека|што|од страна|ќе|ги|го)(?!\p{L}))/u, 'mk'],
    [/[јљњџ]/, 'sr'],
    [/ъ[бвгджзклмнпрстфхцчшщ]/, 'bg'],
  ],
};

function withinScript(language: string, text: string): string {
  return WITHIN[language]?.find(([letters]) => letters.test(text))?.[1] ?? language;
}
