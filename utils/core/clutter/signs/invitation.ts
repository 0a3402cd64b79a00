import { attributeOf, closest, holds, nameOf, native, selectAll } from '../../dom';
import type { Page } from '../look/page';

/** What the box around an e-mail field says in any language Lede knows. */
const INVITES =
  /newsletter|mailing ?list|subscribe|\binbox\b|e-?mailed to you|e-?mail (?:updates|alerts|digest)|infolettre|bolet[ií]n|nieuwsbrief|nyhetsb?rev|biuletyn|uutiskirje|zpravodaj|hírlevél|рассылк|розсилк|bülten|النشرة|خبرنامه|ניוזלטר|न्यूज़लेटर|订阅|訂閱|電子報|メルマガ|ニュースレター|뉴스레터|bản tin|buletin/i;
/** Words that ask the reader to take it; a text about newsletters has the nouns alone. */
const ASKS =
  /\b(?:sign(?:ing)? up (?:for|to|today|now|here|and|free|below)|subscribe (?:to|for|now|today|here|free)|subscribe$|join (?:our|the|over|more|thousands)|get (?:our|the|it|all|a|your|more|counter|daily|weekly|smart|free)|receive (?:our|the|a|daily|weekly|free)|delivered|straight to|in your inbox|to your inbox|stay (?:informed|in the loop|up)|never miss|don['’]t miss|enter your e-?mail|your e-?mail|e-?mailed to you)\b|^\s*(?:sign ?up|subscribe)\b|infolettre|abonnieren|abonnez|inscri|suscr|iscriv|assin|aanmeld|prenumer|tilmeld|påmeld|zapisz|подпи|підпи|订阅|訂閱|登録|구독|đăng ký|berlangganan|kaydol|abone|اشترك|עדכונים/im;

/** Longer texts are no invitation, in characters. */
const LIMIT = 1500;

/** Whether a box's own words invite; what stands beside a box to be ticked is small print of another form. */
export function isInvited(box: Element, page: Page): boolean {
  if (INVITES.test(sayingOf(box))) return true;
  const calls = (page.labels.get('newsletter') ?? []).filter(
    ({ element }) => holds(box, element) && !isTicked(element),
  );
  return calls.length > 0 && !calls.some(({ text }) => OTHERWISE.test(text));
}

/** One signs up for a shift, a vote or a class too: what is sent out is called by its name, or there is the bare call. */
const OTHERWISE =
  /^(?!.*(?:news|mail|letter|update|alert|digest|brief|stor(?:y|ies)|week|daily|morning|edition|free|gratis|actu|matin|not[ií]c|bolet|corre|nachricht|nyhe|nieuw|vest|вест|новин))(?:sign up (?:for|to)(?! the latest)|get the latest|join our community|(?:melden sie|inscri|recevez|recib|regístr|apúnt|apunta't|запиш|prijav|пријав|tilmeld|skriv|meld |skráðu|înscri|daftar).{9})/;

/** Whether a box asks the reader to take something, beyond speaking of it. */
export const inviteIn = (box: Element): boolean => ASKS.test(sayingOf(box));

function sayingOf(box: Element): string {
  let text = '';
  const texts = native(native(box).ownerDocument).createTreeWalker(box, 4);
  for (
    let node = texts.nextNode() as Text | null;
    node && text.length < LIMIT;
    node = texts.nextNode() as Text | null
  ) {
    const { parentElement } = node;
    if (!parentElement || /^(?:SCRIPT|STYLE|NOSCRIPT)$/.test(nameOf(parentElement)) || isTicked(parentElement))
      continue;
    text += ` ${node.data.trim()}`;
  }
  for (const field of selectAll(box, 'input[placeholder],input[type=submit],[aria-label]')) {
    text += ` ${attributeOf(field, 'placeholder') ?? ''} ${attributeOf(field, 'value') ?? ''} ${attributeOf(field, 'aria-label') ?? ''}`;
    if (text.length > LIMIT) break;
  }
  return text.replace(/\s+/g, ' ').trim();
}

const isTicked = (element: Element): boolean =>
  closest(element, 'label')?.querySelector('input[type=checkbox]') != null;
