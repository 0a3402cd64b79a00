import { attributeOf, closest, holds, nameOf, parentOf, select, selectAll, textOf } from '../../dom';
import { LABEL_LIMIT } from '../../words/match';
import type { Rule } from '../findings/rule';
import type { Label, Page } from '../look/page';
import { controlOf, isApart, mayHide, overWrappers } from '../signs/boxes';
import { isFurniture } from '../signs/furniture-guard';
import { inviteIn, isInvited } from '../signs/invitation';
import { landmarkAround } from '../signs/landmarks';
import { linksOf, wayOf } from '../signs/links';
import { isPaywall } from '../signs/paywall';
import { isInSentence } from '../signs/sentence';
import { tokensOf } from '../signs/tokens';

const FIELDS = 'input[type=email],input[name*=email i],input[placeholder*=mail i]';
/** Containers that sites and their mailing tools name after what they hold. */
const NAMED =
  '[class*=newsletter i],[id*=newsletter i],[class*=news-letter i],[class*=mailing i],[class*=mc_embed i],[id*=mc_embed i],[class*=subscribe i],[id*=subscribe i],[class*=sign-up i],[class*=signup i],[id*=signup i]';
const NAMES = /^(?:newsletters?|letter|subscribe|signup|mailing|embed)$/;
/** An invitation without a form says this much at the most, in characters; with one, more. */
const CALL_LIMIT = 400;
const BOX_LIMIT = 900;
/** What an invitation's heading and small print add to it, in characters. */
const MARGIN = 320;
/** A form that asks for more than this is no invitation: it orders, reports or pays. */
const FIELDS_LIMIT = 8;
/** A script that builds forms says so in its address or its first words: `js.hsforms.net/forms/embed`, `MktoForms2.loadForm`. */
const FORMS = /[./]forms?\d?[./]|loadForm/i;
/** So far into a script is read, in characters. */
const FIRST_WORDS = 500;
const OTHER_FIELDS =
  'textarea,input[type=password],input[type=search],input[type=radio],input[type=range],input[type=number],input[type=file],input[type=tel],input[type=date]';

/** Newsletter boxes: an e-mail field under words that invite, in the page or over it. */
export const newsletter: Rule = {
  kind: 'newsletter',
  where: 'article',
  floats: true,
  *find(page) {
    for (const field of page.all(FIELDS)) {
      const floating = page.floatingRoot(field);
      const box = floating ? (isInvitation(floating, page) ? floating : null) : inviting(field, page);
      if (box && !isPaywall(box, page)) yield { elements: [box], reason: 'newsletter-form', confidence: 0.85 };
    }
    for (const box of page.all(NAMED)) {
      if (isNamedBox(box, page))
        yield { elements: [overWrappers(box, page)], reason: 'newsletter-name', confidence: 0.7 };
    }
    for (const label of page.labels.get('newsletter') ?? []) {
      const isOwn = closest(label.element, 'nav') || landmarkAround(label.element, page);
      const box = isOwn ? null : (labelledForm(label, page) ?? callOf(label, page));
      const control = box ? null : controlOf(label.element, page);
      if (box && !isPaywall(box, page)) yield { elements: [box], reason: 'newsletter-label', confidence: 0.7 };
      if (control && isWayToLetter(control, page))
        yield { elements: [control], reason: 'newsletter-link', confidence: 0.6 };
    }
  },
};

/** Whether a control of the story leads to the site's letter. Beside the story it is one of the ways around the site. */
const isWayToLetter = (control: Element, page: Page): boolean =>
  !isApart(control, page) &&
  isInvited(control, page) &&
  wayOf(control) !== 'out' &&
  !isPaywall(control, page) &&
  !isInSentence(control, page);

/** Whether a box does nothing but invite: words that do, a field or two, no other story and nothing else to fill in. */
function isInvitation(box: Element, page: Page): boolean {
  const counted = page.measure(box, BOX_LIMIT);
  const { stories, short, out, fields } = linksOf(box, page);
  if (!counted || counted.paragraphs > 2 || stories > 2 || short + out > 6 || fields > FIELDS_LIMIT) return false;
  return !select(box, OTHER_FIELDS) && isInvited(box, page);
}

/** The box around an e-mail field: as far up as it only invites, with its heading and small print. */
function inviting(field: Element, page: Page): Element | null {
  let found: Element | null = null;
  let chars = 0;
  for (let box = parentOf(field); box && mayHide(box, page); box = parentOf(box)) {
    const counted = page.measure(box, BOX_LIMIT);
    if (!counted || select(box, OTHER_FIELDS)) break;
    if (found && (counted.chars > chars + MARGIN || hasMore(box, found, page))) break;
    if (!isInvitation(box, page)) {
      if (found) break;
      continue;
    }
    if (found && isFurniture(box, page, 'newsletter')) break;
    if (!found) chars = counted.chars;
    found = box;
  }
  return found && overWrappers(found, page);
}

/** Whether a box leads somewhere or shows something that the invitation inside it does not. */
function hasMore(box: Element, inside: Element, page: Page): boolean {
  const [all, own] = [linksOf(box, page), linksOf(inside, page)];
  return (
    all.out > own.out + 1 ||
    all.stories > own.stories ||
    all.short > own.short + 1 ||
    all.fields > own.fields ||
    all.headings > own.headings + 1
  );
}

/** A short box named after an invitation that invites: no prose, no list of stories, no heading of the story's own. */
function isNamedBox(box: Element, page: Page): boolean {
  if (
    /^(?:A|BUTTON|INPUT|LABEL|LI|LINK|UL|P|SPAN|H[1-6]|FORM|BODY|BLOCKQUOTE|FIGURE)$/.test(nameOf(box)) ||
    closest(box, 'p,nav')
  )
    return false;
  if (![...tokensOf(box)].some((token) => NAMES.test(token)) || landmarkAround(box, page)) return false;
  const counted = page.measure(box, BOX_LIMIT);
  if (!counted || counted.chars === 0 || counted.paragraphs > 1 || linksOf(box, page).stories > 2) return false;
  // Words alone are the story's, whatever the box is called: an invitation has something to press, or waits for its form.
  const awaits = awaitsForm(box);
  const isPressed = awaits || select(box, 'a[href],button,input,iframe') !== null;
  if (!isPressed && (counted.chars > LABEL_LIMIT || !holdsLabel(box, page))) return false;
  const isNews = isInvited(box, page) || (awaits && tokensOf(box).has('newsletter'));
  return isNews && !select(box, OTHER_FIELDS) && inviteIn(box) && !isPaywall(box, page);
}

/** Whether a script in a box brings its form, as the tools that send newsletters do; or an empty box called a form waits for it. */
function awaitsForm(box: Element): boolean {
  if (select(box, 'form')) return true;
  for (const empty of selectAll(box, ':empty')) if (tokensOf(empty).has('form')) return true;
  for (const script of selectAll(box, 'script')) {
    if (FORMS.test(attributeOf(script, 'src') ?? textOf(script).slice(0, FIRST_WORDS))) return true;
  }
  return false;
}

const holdsLabel = (box: Element, page: Page): boolean =>
  (page.labels.get('newsletter') ?? []).some(({ element }) => holds(box, element));

/** The box around a label that holds the form. */
function labelledForm({ element }: Label, page: Page): Element | null {
  for (let box = parentOf(element); box && mayHide(box, page); box = parentOf(box)) {
    const counted = page.measure(box, BOX_LIMIT);
    if (!counted || select(box, OTHER_FIELDS)) return null;
    const { fields, frames } = linksOf(box, page);
    if (fields + frames > 0) return fields > 0 && isInvitation(box, page) ? overWrappers(box, page) : null;
  }
  return null;
}

/** An invitation whose form is yet to come or stands elsewhere: its words, and the button below them. */
function callOf({ element, text }: Label, page: Page): Element | null {
  const { story } = page;
  if (!story || !text.includes(' ')) return null;
  if (isInSentence(closest(element, 'a') ?? element, page)) return null;
  const isOutside = isApart(element, page);
  for (let box = parentOf(element); box && mayHide(box, page); box = parentOf(box)) {
    const counted = page.measure(box, CALL_LIMIT);
    const { stories, short, out, fields } = linksOf(box, page);
    if (!counted || counted.paragraphs > (isOutside ? 1 : 0) || stories > 1 || short + out > 3 || fields > 0)
      return null;
    const isBox = !/^(?:P|A|SPAN|LI|UL|BUTTON|STRONG|EM|B|H[1-6])$/.test(nameOf(box));
    const says = counted.chars > text.length + 10 && counted.chars - counted.linkChars > 10;
    if (
      isBox &&
      says &&
      (select(box, 'a[href],button') || awaitsForm(box)) &&
      isInvited(box, page) &&
      (isOutside || inviteIn(box))
    ) {
      return isInSentence(box, page) ? null : overWrappers(box, page);
    }
  }
  return null;
}
