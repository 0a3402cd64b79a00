import { describe, expect, it } from 'vitest';
import { isReject } from '../../../utils/core/consent/reject';
import { LEXICONS } from '../../../utils/core/words/languages';

/** How each language says yes on a banner; pressing any of these would be the one thing Lede must never do. */
const YES: Record<string, string> = {
  en: 'Accept all|Allow all|I agree|OK|Got it|Accept|Save preferences|Accept & close',
  de: 'Alle akzeptieren|Zustimmen|Einverstanden|Alle zulassen|Auswahl speichern|Akzeptieren und schließen',
  fr: 'Tout accepter|Accepter|J’accepte|Accepter et fermer|Enregistrer',
  es: 'Aceptar todo|Aceptar|Acepto|Permitir todas',
  it: 'Accetta tutto|Accetta|Accetto|Acconsento',
  pt: 'Aceitar tudo|Aceitar|Aceito|Concordo',
  nl: 'Alles accepteren|Accepteren|Akkoord|Ga akkoord',
  pl: 'Akceptuj wszystko|Akceptuję|Zgadzam się|Przejdź do serwisu',
  sv: 'Godkänn alla|Acceptera|Jag godkänner',
  ru: 'Принять все|Принять|Согласен|Разрешить все',
  uk: 'Прийняти все|Прийняти|Погоджуюся',
  tr: 'Tümünü kabul et|Kabul et|Kabul ediyorum',
  ar: 'قبول الكل|قبول|أوافق|موافق',
  fa: 'پذیرش همه|می‌پذیرم|موافقم',
  he: 'אשר הכל|אני מסכים|אישור',
  hi: 'सभी स्वीकार करें|स्वीकार करें|सहमत हूँ',
  zh: '全部接受|接受|同意|接受所有 Cookie',
  ja: 'すべて許可|同意する|許可する|すべて同意する',
  ko: '모두 동의|동의|모두 허용|수락',
  vi: 'Chấp nhận tất cả|Chấp nhận|Đồng ý',
  id: 'Terima semua|Terima|Setuju',
};
const NO: Record<string, string> = {
  en: 'Reject all|Decline|No, thanks|Necessary only',
  de: 'Alle ablehnen|Ablehnen|Nur notwendige Cookies',
  fr: 'Tout refuser|Continuer sans accepter',
  es: 'Rechazar todo|Solo necesarias',
  it: 'Rifiuta tutto|Continua senza accettare',
  pt: 'Rejeitar tudo|Recusar',
  nl: 'Alles weigeren|Alleen noodzakelijk',
  pl: 'Odrzuć wszystko|Tylko niezbędne',
  sv: 'Avvisa alla|Endast nödvändiga',
  ru: 'Отклонить все|Только необходимые',
  uk: 'Відхилити все|Лише необхідні',
  tr: 'Tümünü reddet|Reddet',
  ar: 'رفض الكل|رفض',
  fa: 'رد همه|فقط ضروری',
  he: 'דחה הכל|לא תודה',
  hi: 'सभी अस्वीकार करें|केवल आवश्यक',
  zh: '全部拒绝|拒絕',
  ja: 'すべて拒否する|必要なもののみ',
  ko: '모두 거부|필수만',
  vi: 'Từ chối tất cả|Từ chối',
  id: 'Tolak semua|Tolak',
};

describe('the word that refuses', () => {
  it.each(Object.keys(LEXICONS))('is known in %s, and no word that accepts is taken for it', (language) => {
    expect((NO[language] ?? '').split('|').filter((label) => !isReject(label))).toEqual([]);
    expect((YES[language] ?? '').split('|').filter((label) => label === '' || isReject(label))).toEqual([]);
  });

  it('is the whole label: what says more may do more', () => {
    expect(isReject('Reject all')).toBe(true);
    expect(isReject('  REJECT ALL ✕ ')).toBe(true);
    expect(isReject('Reject all and subscribe for 3 € a month')).toBe(false);
    expect(isReject('Accept or reject all')).toBe(false);
    expect(isReject('')).toBe(false);
  });
});
