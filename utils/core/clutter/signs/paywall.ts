import { closest, holds, nameOf, parentOf, select, selectAll, textOf } from '../../dom';
import type { Page } from '../look/page';
import { linksOf } from './links';
import { saying } from './saying';
import { isNamed } from './tokens';

/** What stands where a story is cut and paid for: the end of the free text, or the count of what is left of it. */
const WALL = new RegExp(
  [
    // The rest of this very story.
    '(?:continue|keep|go on) reading|read on (?:with|for)|to read (?:the (?:full|rest)|this|more of|on)|read the (?:full|rest of)|unlock (?:this|the|full|unlimited)|full access to this|to continue(?!\\w)|get full access',
    // What is left of it, and for whom it is.
    'free articles?|articles? (?:left|remaining)|article limit|monthly limit|(?:for|to) (?:our )?(?:paying )?subscribers|(?:subscriber|member)s?[- ](?:only|exclusive)|already (?:a |an )?(?:subscrib|registered|have|paid|member)|remove the paywall|premium (?:article|content)',
    // The same in other languages.
    'weiterlesen|jetzt freischalten|exklusiv für|bereits abonn|nur für abonnenten|artikel freischalten|lire la suite|réservé aux abonn|déjà abonné|il vous reste|seguir leyendo|sigue leyendo|continúa leyendo|solo para suscriptores|ya (?:eres|soy) suscriptor|contenido exclusivo|continua a leggere|riservato agli abbonati|sei già abbonato|continue lendo|continuar lendo|exclusivo para assinantes|já é assinante|verder lezen|lees verder|alleen voor abonnees|al abonnee|läs vidare|för prenumeranter|les videre|for abonnenter|læs videre|czytaj dalej|dla subskrybentów|pozostało|jatka lukemista|vain tilaajille|читать далее|только для подписчиков|продолжить чтение|読み続ける|続きを読む|会員限定|有料会員|继续阅读|繼續閱讀|订阅后|付费|계속 읽기|구독자 전용|okumaya devam|abonelere özel',
  ].join('|'),
  'i',
);
/** An offer beside a way in for those who have taken it. */
const OFFERS = /subscri(?:be|ption)|abonn|suscri|assina|prenumer|подпис|購読|订阅|구독/i;
/** Words of a way in. */
export const WAY_IN =
  /\b(?:sign|log) ?in\b|anmelden|einloggen|connexion|iniciar sesión|accedi|entrar|inloggen|logga in|logg inn|войти|ログイン|登录|로그인/i;
const NAMES: ReadonlySet<string> = new Set(['paywall', 'regwall', 'meter', 'metered', 'barrier', 'gateway', 'piano']);
/** A wall says this much at the most, in characters. */
const WALL_LIMIT = 2500;
/** A button of a wall lies this deep in it at the most. */
const DEPTH = 6;
/** What stands around a piece is the same wall only where it says little more, in characters. */
const AROUND_LIMIT = 900;

/** Whether an element is, holds or belongs to a wall before the rest of the story: what the site asks for it stays. */
export function isPaywall(element: Element, page: Page): boolean {
  if (hasWayOn(element)) return false;
  let box: Element | null = element;
  for (let depth = 0; box && depth < DEPTH; depth++, box = parentOf(box)) {
    if (/^(?:BODY|MAIN|ARTICLE)$/.test(nameOf(box)) || (page.story && holds(box, page.story.root))) return false;
    if (box === page.story?.root || !page.measure(box, depth ? AROUND_LIMIT : WALL_LIMIT)) return false;
    if (isNamed(box, NAMES)) return true;
    const hasStories = depth > 0 && linksOf(box, page).stories > 1;
    if (hasStories ? isWall(withoutBareHeadings(box)) : saysWall(box, page)) return true;
  }
  return false;
}

/** What leaves a box without what it asks for. */
const GOES_ON = /^(?:no,? thanks|not now|maybe later|continue reading)$/i;

/** Whether a box lets the reader go on for nothing: beside its form, for what sends the form asks for what is in it. */
const hasWayOn = (box: Element): boolean =>
  select(box, 'form') !== null &&
  [...selectAll(box, 'button,a:not([href])')].some(
    (control) => !closest(control, 'form') && GOES_ON.test(textOf(control).trim()),
  );

const isWall = (says: string): boolean => WALL.test(says) || (OFFERS.test(says) && WAY_IN.test(says));

/** By look: what boxes say is read once, though each piece in them asks for it. */
const known = new WeakMap<Page, Map<Element, boolean>>();

function saysWall(box: Element, page: Page): boolean {
  const walls = known.get(page) ?? new Map<Element, boolean>();
  known.set(page, walls);
  const is = walls.get(box) ?? isWall(saying(box));
  walls.set(box, is);
  return is;
}

/** What a box with other stories says, but for "Continue reading" as the whole heading over them. */
function withoutBareHeadings(box: Element): string {
  let says = saying(box);
  for (const heading of selectAll(box, 'h2,h3,h4,h5')) {
    const text = textOf(heading).trim();
    if (WALL.exec(text)?.[0].length === text.length) says = says.replace(text, '');
  }
  return says;
}
