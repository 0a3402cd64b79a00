import type { Block } from '../layout/layout';
import type { PageView } from '../measure/page-view';

/** Lines of a page that serve its readers and say nothing of the story have no more words. */
const WORDS = 35;
const PROSE_WORDS = 12;
/** "Jump to recipe", "4.8 from 112 votes". */
const LEAP_WORDS = 5;
const VOTE_WORDS = 8;

/** "Was this page helpful?" */
const HELPED =
  /^(?:did you find this|was this|is this|war (?:dieser|diese|das)|cet(?:te)? (?:article|page)|¿te (?:ha |fue |result|parec|sirvi)|est[ea] (?:art|p[aá]g)|questo articolo|was dit)[a-zß-ÿ]*\b.{0,40}(?:helpful|useful|hilfreich|utile|[uú]til|nuttig)(?: est[ea] (?:art[ií]culo|artigo|p[aá]gina))?[^a-zß-ÿ]*(?:[a-zß-ÿ]+[^a-zß-ÿ]*){0,2}$/;
/** "Do you have a story for us? Email …" */
const TELL =
  /^(?:do you (?:have|know)|have you|got|know) (?:a|an|any|more|something|information)?\s?(?:story|tip|news|question|information|something|comment|correction)\b.{0,60}\?.{0,90}\b(?:e-?mail|contact|write|tell|send|get in touch|call|message|let us know)/;
/** "Have you been affected? Get in touch." */
const TOUCHED =
  /^(?:have you (?:been|seen|experienced|lived)|were you|are you|êtes-vous|avez-vous|sind sie|haben sie|¿(?:es|eres|fue|fuiste)) .{0,70}\? .{0,30}(?:get in touch|e-?mail us|write to us|contact us|tell us|share your|écrivez-nous|contactez|schreiben sie uns|escríbenos)/;
/** "Thanks for reading …! Subscribe …", "Cet article est offert. Abonnez-vous …" */
const THANKS =
  /^(?:thank(?:s| you) for reading\b.{0,60}(?:subscribe|share|support|sign up)|.{2,40} is a reader-supported publication\b|if you (?:enjoyed|liked|found|like|enjoy) this (?:article|post|story|essay|piece)\b.{0,40}(?:subscri|share|support|sign up|consider|donat|buy)|(?:this|cet|dieser|este|questo) (?:article|story|artikel|artículo|artigo|articolo) (?:is free|est (?:offert|gratuit)|ist (?:kostenlos|frei)|es gratuito|é gratuito|è gratuito)\b.{0,40}(?:subscri|abonn|suscri|assin|abbon|support|unterst))/;
/** "This is part 2 of our series Keepers. Read part 1 here." */
const PART =
  /^(?:(?:this (?:is|article is|story is|post is|piece is) (?:the )?)?(?:part|chapter|instalment|installment|(?:first|second|third|fourth|fifth|last|final)(?: part| article| story| instalment| installment)?)\s?(?:\d+|one|two|three|four|five|[ivx]+)?\s?(?:of|in)\b.{0,60}\bseries|(?:dies(?:er|es)? (?:ist|artikel ist)(?: der)? )?(?:teil|folge) \d+ (?:der|unserer|einer) (?:[a-zß-ÿ]+ )?serie|cet article (?:fait partie|est l).{0,40}série|(?:este|ésta|esta) (?:es la|artículo es la|é a|é parte).{0,40}(?:serie|série)|questa è la .{0,30}serie|dit is deel \d+ van)/;
const READ_PART =
  /\b(?:read|see|start with|find|lesen|lire|lee|leia|leggi|lees)\b.{0,40}(?:\d|part|first|series|teil|part[ei]e?|serie|deel|here|hier|ici|aqu[ií]|qui)/;
/** "This article is more than 1 year old", "You have 2 free articles left this month." */
const AGE =
  /^(?:this (?:article|story|post) is (?:(?:more than|over|at least) )?\d+ (?:years?|months?) old|(?:dieser|der) artikel ist (?:mehr als|über|älter als) .{1,20}(?:jahre?|monate?)(?: alt)?|cet article a plus d.{1,10} ans?|este artículo tiene más de .{1,10} años?|este artigo tem mais de .{1,10} anos?)[^a-zß-ÿ]*$/;
const METER =
  /^(?:you(?:[’']ve| have) (?:read|used|viewed|reached|\d+|one|two|three|no)\b.{0,30}\b(?:free )?(?:articles?|stories)\b.{0,30}\b(?:left|remaining|this (?:month|week)|limit)|(?:sie haben|il vous reste|te quedan?|ti restano|je hebt)\b.{0,30}\b(?:artikel|articles?|artículos?|articoli)\b)/;
const VOTES =
  /^\D{0,20}\d(?:[.,]\d+)?\D{0,20}\d+\s*(?:votes?|ratings?|reviews?|bewertungen|stimmen|avis|votos|valoraciones|avaliações|voti|beoordelingen)\)?$/;

/** Whether a line helps to use the page: a question after its worth, a way to part one of a series, a leap to the recipe. */
export function isService(block: Block, page: PageView, keep: readonly boolean[]): boolean {
  const { words, links } = block;
  // Patterns without regard to case cost milliseconds each when they are made.
  const text = block.text.toLowerCase();
  if (words > WORDS || /^["“”„«‹「『‘']/.test(text)) return false;
  if (HELPED.test(text) || TELL.test(text) || TOUCHED.test(text) || THANKS.test(text)) return true;
  if (isGutter(block, page)) return true;
  if (PART.test(text) && (links > 0 || READ_PART.test(text))) return true;
  if (!isBeforeStory(block, page, keep)) return false;
  return isLeap(block) || AGE.test(text) || METER.test(text) || (words <= VOTE_WORDS && VOTES.test(text));
}

/** Nothing but a link to a place further down, alone on its line. */
function isLeap({ words, chars, linkChars, links, box, inner }: Block): boolean {
  if (words > LEAP_WORDS || links !== 1 || linkChars < chars * 0.9 || box.tag === 'LI') return false;
  const link = inner.element.closest('a[href^="#"]') ?? box.element.querySelector('a[href^="#"]');
  return link !== null && !/^[\d[(*†]/.test(link.textContent?.trim() ?? '');
}

function isBeforeStory({ index }: Block, { blocks }: PageView, keep: readonly boolean[]): boolean {
  const first = blocks.findIndex((block) => keep[block.index] && block.words >= PROSE_WORDS);
  return first < 0 || index < first;
}

/** The numbers of lines beside code, in a box of their own. */
function isGutter({ text, index, box }: Block, { blocks }: PageView): boolean {
  const numbers = /^\d+(?: \d+)+$/.test(text) ? text.split(' ').map(Number) : [];
  if (numbers.length === 0 || !numbers.every((number, i) => number === i + 1) || box.tag === 'PRE') return false;
  return [blocks[index - 1], blocks[index + 1]].some((other) => other?.box.element.closest('pre') != null);
}
