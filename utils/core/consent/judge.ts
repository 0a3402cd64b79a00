import { fold, type LabelGroup, normalise, type Words } from '../words/match';
import type { Box } from './box';
import { type Mention, mentionOf, withoutCookie } from './cookie';
import { seemsToRefuse } from './refusing';

/**
 * What a box asks: consent to cookies or tracking; the same in words Lede does not know, by its shape; to pay or to
 * accept; or nothing of the kind.
 */
export type Verdict = 'asks' | 'looks' | 'pays' | null;

/** Labels of boxes that ask for something else. */
const OTHERS: readonly LabelGroup[] = ['signIn', 'notification', 'app', 'comments'];
/** What a box is about when its heading says so, whatever its small print says of cookies. */
const OTHER_MATTER =
  /\b(?:account|sign ?in|log ?in|sign ?up|password|terms|order|delivery|invitation|invite|recording|delete|payment|checkout|cart|permission|survey|feedback|location|konto|anmeld\w*|bedingungen|bestell\w*|einladung|aufnahme|löschen|compte|connexion|conditions|commande|cuenta|sesión|términos|pedido|termini|ordine|conta|conto)\b/;
/** Asks for an age, whatever else it says. */
const AGE =
  /\b(?:16|18|19|20|21)\s*\+|\b(?:over|under|least|age of|aged?|years|über|mindestens|ans|años|anni|anos|лет|jaar|år|lat)\b.{0,20}\b(?:16|18|19|20|21)\b|\b(?:16|18|19|20|21)\b.{0,12}\b(?:years|or over|or older|jahre|ans|años|anni|anos|лет|jaar|år|lat)\b/;
const HUMAN = /\bcaptcha\b|not a robot|are you (?:a )?(?:human|person|robot)|verify you are|checking your browser/;
const PRICE =
  /(?:[€$£¥₩₽₹₺₴]|\b(?:eur|usd|gbp|chf|kr|zł)\b)\s?\d|\d\s?(?:[€£¥₩₽₹₺₴]|(?:eur|usd|chf|zł|kr|kč|ft|lei|лв|руб|грн)\b)|\d[.,]\d\d\s?(?:a|per|\/|pro|par|al|por|im|i)\s?(?:month|week|year|monat|woche|jahr|mois|semaine|an|mes|semana|año|mese|anno|maand|mies|måned|månad)/;
const SUBSCRIBE =
  /subscri|abonn|abo\b|suscri|abbona|assina|subskry|prenumer|předplat|predplat|подпис|передплат|абон|előfizet|tilaa|συνδρομ|\bpur\b|contentpass|freechoice|订阅|訂閱|購読|구독/;

/** So short a text is no question about cookies, in characters; Chinese asks in eight. */
const SHORT = 8;
/** So many phrases of tracking and advertising stand for the word: "trackers", "our partners", "on your device". */
const PHRASES = 3;
/** One in words Lede does not know is longer than a toast, in characters. */
const SENTENCE = 30;
const FEW_CONTROLS = 12;
/** How a sentence ends: what lies in a basket, or is counted in a game, is none. */
const ENDS = /[^\d\s][.!?] |[。।۔။។።]/;

/** Whether a box named like a tool's is about something else: it says so, and nothing of a use of cookies. */
export function isOtherMatter({ text }: Box): boolean {
  const folded = fold(text);
  return OTHER_MATTER.test(folded) && mentionOf(folded) !== 'use';
}

/** Judges a box by what is seen in it. */
export function judge(box: Box, words: Words): Verdict {
  if (box.isTooMuch || box.isForm || box.isPrivate || box.text.length < SHORT) return null;
  const text = fold(box.text);
  const mention = mentionOf(text) ?? (words.cookiePhrases(text) >= PHRASES ? 'name' : null);
  if (!mention) return null;
  const labels = box.controls.map(({ label }) => normalise(label)).filter(Boolean);
  if (labels.length === 0 || HUMAN.test(text)) return null;
  const refuses = labels.some(seemsToRefuse);
  if (!refuses && (PRICE.test(text) || labels.some((label) => SUBSCRIBE.test(label)))) return 'pays';
  if (isPayment(text, labels) || isOther(box, text, labels, words)) return null;
  const answers = labels.filter((label) => words.groupsOf(label).includes('answer')).length;
  if (asks(mention, { refuses, answers, around: words.consentPhrases(withoutCookie(text)) })) return 'asks';
  return answers === 0 && looksLikeOne(text, mention, labels.length) ? 'looks' : null;
}

/** What is said of a payment by itself, and beside an amount; and what agrees to one. */
const DEBIT =
  /\b(?:direct debit|iban|3-?d[- ]secure|your bank|bank account|lastschrift|überweisung|kontonummer|prélèvement|virement|adeudo|transferencia|addebito|bonifico|débito direto|incasso|overboeking|przelew)\b/;
const MONEY =
  /\b(?:asks for|debit|payment|transaction|transfer|amount|zahlung|betrag|paiement|montant|pago|importe|pagamento|importo|betaling|bedrag|płatność|kwota)\b/;
const APPROVES =
  /^(?:approve|authori[sz]e|confirm (?:payment|order|transfer)|transfer|freigeben|bezahlen|payer|pagar|paga|betalen|zapłać)$/;

const isPayment = (text: string, labels: readonly string[]): boolean =>
  DEBIT.test(text) || (PRICE.test(text) && MONEY.test(text)) || labels.some((label) => APPROVES.test(label));

interface Evidence {
  refuses: boolean;
  answers: number;
  /** Other phrases of consent around the word. */
  around: number;
}

/** The name of cookies alone may be a baker's: it takes other words of consent, and a real choice. */
function asks(mention: Mention, { refuses, answers, around }: Evidence): boolean {
  if (mention === 'use') return refuses || answers > 0;
  return around > 0 && (refuses ? answers > 0 : answers > 1);
}

/** In a language Lede does not know: the use of the word, or a sentence with a choice that holds no English. */
function looksLikeOne(text: string, mention: Mention, controls: number): boolean {
  if (text.length < SENTENCE || controls > FEW_CONTROLS) return false;
  return mention === 'use' || (controls > 1 && ENDS.test(text) && !isEnglish(text));
}

const isEnglish = (text: string): boolean =>
  new Set(text.match(/\b(?:the|and|are|is|of|to|for|with|your|our|you|we|this|that)\b/g)).size > 1;

function isOther({ heading }: Box, text: string, labels: readonly string[], words: Words): boolean {
  if (AGE.test(text)) return true;
  const about = fold(heading);
  if (OTHER_MATTER.test(about) && !mentionOf(about)) return true;
  return [normalise(heading), ...labels].some((label) =>
    words.groupsOf(label).some((group) => OTHERS.includes(group) && !words.groupsOf(label).includes('answer')),
  );
}
