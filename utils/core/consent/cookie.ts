/**
 * The word for a cookie, by its root, in the languages and scripts of the web; most took the English one. Texts are
 * folded before they are searched.
 */
const ROOT =
  /cookie|cwci|\bkuki(?:e|s|t|k|h|n|j|l|y|z|\b)|kūki|[cç][eə]r[eə]z(?:l|i|$|\b)|\bgalet(?:es|as?)\b|\bkakor|\bkakan\b|informasjonskaps|vafrak|fótspor|eväste|küpsi|\bsüti|kolači|piškot|sīkdat|sīkfail|slapuk|ciastecz|fian[aá]i?n|vidakuzi|biskota|куки|кукі|күүки|бисквитк|колачи|ქუქი|քուքի|թխուկ|עוגי|קוקי|کوکی|تعریف الارتباط|ملفات الارتباط|कुकी|কুকি|કૂકી|કુકી|குக்க|కుకీ|కుక్కీ|ಕುಕೀ|ಕುಕಿ|കുക്ക|කුකී|คุกกี้|ຄຸກກີ|ខូគី|ខុគី|ကွတ်ကီး|ကွက်ကီး|クッキー|쿠키|ኩኪ/g;

/** "To use", by its root: what every notice says of them, and no recipe. */
const USE =
  /verwend|nutz|setzen|einsatz|utilis|dépos|recour|utiliz|\busa(?:mos|n|r|mo|re)?\b|\buso\b|\bfa ús|fem servir|gebruik|plaats|używa|korzyst|stosuj|använd|anvend|bruke|brug(?:e|er|es)?\b|nota(?:r|st|ð|kun)|notum|использ|применя|використ|използва|користи|выкарыст|kullan|istifadə|foydalan|نستخدم|یستخدم|استخدام|استفاده|استعمال|משתמש|שימוש|उपयोग|इस्तेमाल|वापर|使用|利用|사용|이용|sử dụng|\bdùng|gunakan|pengguna|\bguna|použív|využív|használ|folos|koristi|uporablja|χρησιμοποι|χρήση|käyt|kasuta|izmanto|naudo|erabil|úsáid|përdor|იყენ|օգտագործ|қолдан|пайдалан|хэрэгл|колдон|ใช้|ব্যবহার|பயன்படுத்|ఉపయోగ|వాడ|ಬಳಸ|ഉപയോഗ|භාවිත|tumia|defnyddi|\b[njt]u[żz]a/;
/** The word and its verb stand no farther apart than this, in characters; languages differ in which comes first. */
const NEAR = 90;
/** So many mentions are looked at. */
const MENTIONS = 8;

/** How English notices put it: a box of biscuits has "cookies" too. */
const ENGLISH = new RegExp(
  [
    String.raw`\bus(?:e|es|ed|ing|age of|e of) (?:(?:of|our|its|own|and|or|the|first|third|party|parties|optional|necessary|essential|strictly|required|only|functional|performance|analytics?|analytical|statistics?|marketing|advertising|tracking|technical|technologies|some|such|as|like|certain|various|different|types|these|small|text|files|browser|session|other|a|few|similar|web|non|to|set)[-‑ ,/]+){0,9}cookies?\b`,
    String.raw`\bcookies? (?:are used|is used|are small|help us|policy|policies|notice|statement|settings|preferences|consent|choices|banner|declaration|to (?:improve|give|offer|personali[sz]e|ensure|enhance|analy[sz]e|deliver|provide|help|understand|remember|collect|store|track|operate|measure|optimi[sz]e|serve|tailor)|(?:and|or) (?:similar|other|related|tracking|comparable)|on (?:this|our|your) (?:web ?)?(?:site|page|device|browser))`,
    String.raw`\b(?:accept|reject|decline|allow|refuse|manage|necessary|essential|analytics|marketing|third[- ]party|optional|tracking|functional|advertising|non-essential|placing|which) cookies\b`,
    String.raw`\b(?:sets?|stores?|places?|without|with) (?:\w+ )?cookies?\b.{0,80}\b(?:device|browser|partner|advert|consent|website|privacy)`,
  ].join('|'),
);
/** What is asked for without the word: tracking by third parties for advertising. Parcels and calls are tracked otherwise. */
const TRACKING =
  /\badvertising partners|\bad partners|\btrackers\b|tracking technolog|tracking tools|third[- ]party track|similar technologies|store and\/or access|stor(?:e|ing) or access(?:ing)? information on|personali[sz]ed (?:ads\b|advertis)|targeted (?:ads\b|advertis)|interest-based ad|\b\d+ (?:[\w-]+ ){0,2}(?:partners|vendors)\b.{0,120}\b(?:data|device|advert)|do not sell (?:or share )?my|\btcf vendors/;

/** What a text says of cookies: that they are used, their name alone, or nothing. */
export type Mention = 'use' | 'name' | null;

/** @param text folded */
export function mentionOf(text: string): Mention {
  if (TRACKING.test(text)) return 'use';
  let isNamed = false;
  let mentions = 0;
  for (const { index } of text.matchAll(ROOT)) {
    isNamed = true;
    if (++mentions > MENTIONS) break;
    if (USE.test(text.slice(Math.max(0, index - NEAR), index + NEAR))) return 'use';
  }
  if (!isNamed) return null;
  return ENGLISH.test(text) ? 'use' : 'name';
}

/** A text without the word itself, for what else it says. */
export const withoutCookie = (text: string): string => text.replace(ROOT, ' ');
