import type { ShadowOf } from '../../consent/box';
import { mentionOf } from '../../consent/cookie';
import { attributeOf, closest, holds, nameOf, native, parentOf, selectAll, typeOf } from '../../dom';
import type { Story } from '../../story';
import { fold, LABEL_LIMIT, type LabelGroup, normalise, type Words } from '../../words/match';
import { createCatalogue } from './catalogue';
import { createMeasures, type Measure, UNSEEN } from './measure';
import type { FloatingRoot, Label, Page } from './page';

/** Shorter texts say too little to be a banner's, in characters; Chinese says it in eight. */
const CONSENT_LENGTH = 8;
/** A banner says no single sentence as long as this, in characters: longer texts are not searched. */
const CONSENT_LIMIT = 2500;
/** What a walk stops at, by the DOM's bit mask. */
const ELEMENTS_AND_TEXTS = 5;

/** What one look may know of the page beside its markup. */
export interface Sight {
  isArticle: boolean;
  story: Story | null;
  /** Known on a laid-out page only. */
  floatingRoot?: FloatingRoot;
  isOpened?(element: Element): boolean;
  shadowOf?: ShadowOf;
  hosts?(): readonly Element[];
}

/** What is known of a page from look to look: every text and every box is judged once, until it changes. */
export interface Survey {
  /** Looks at parts of the page and gives the rules what they ask for. */
  look(scopes: readonly Element[], sight: Sight): Page;
  /** Something right below these elements changed. */
  forget(changed: Iterable<Element>): void;
  /** Counts the text below an element; null where there is more than `limit` characters. */
  measure(element: Element, limit?: number): Measure | null;
}

/** What a text says. */
interface Note {
  /** As it was read: texts change in place. */
  data: string;
  isConsent: boolean;
  /** Null until they are asked for: on a page that is no article nobody does. */
  labels: readonly string[] | null;
}

/** Starts to know a page in the words of its languages. */
export function createSurvey(doc: Document, words: Words): Survey {
  const measures = createMeasures();
  const notes = new WeakMap<Text, Note>();

  const noteOf = (text: Text): Note => {
    const before = notes.get(text);
    if (before?.data === text.data) return before;
    const note: Note = { data: text.data, isConsent: isAboutConsent(text.data, words), labels: null };
    notes.set(text, note);
    return note;
  };

  return {
    look(scopes, { isArticle, story, floatingRoot = () => null, isOpened = () => false, shadowOf, hosts }) {
      const labels = new Map<LabelGroup, Label[]>();
      const consent: Element[] = [];
      const add = (element: Element, text: string) => {
        if (isDatum(element, story)) return;
        for (const group of words.groupsOf(text)) {
          const known = labels.get(group);
          if (known) known.push({ element, text });
          else labels.set(group, [{ element, text }]);
        }
      };
      const { add: list, all } = createCatalogue(scopes);
      for (const scope of scopes) {
        const nodes = native(doc).createTreeWalker(scope, ELEMENTS_AND_TEXTS);
        list(scope);
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
          if (typeOf(node) === 1) {
            list(node as Element);
            continue;
          }
          const element = parentOf(node);
          if (!element || UNSEEN.test(nameOf(element))) continue;
          const note = noteOf(node as Text);
          if (note.isConsent) consent.push(element);
          if (!isArticle) continue;
          note.labels ??= labelsIn(note.data, words);
          for (const label of note.labels) add(element, label);
        }
      }
      // Labels of icon buttons, which have no text of their own.
      for (const element of isArticle ? all('button[aria-label],a[aria-label],input[type=submit]') : []) {
        add(element, normalise(attributeOf(element, 'aria-label') ?? attributeOf(element, 'value') ?? ''));
      }
      const { of: measure } = measures;
      const known = { doc, scopes, isArticle, story, words, labels, consent };
      return { ...known, all, measure, floatingRoot, isOpened, shadowOf, hosts };
    },
    forget: measures.forget,
    measure: measures.of,
  };
}

/** A cell beside others, or a term among others: in a story it says what the table tells, and heads nothing. */
function isDatum(element: Element, story: Story | null): boolean {
  const row = closest(element, 'tr,dl');
  return row !== null && story !== null && holds(story.root, row) && selectAll(row, 'td,th,dt').length > 1;
}

const NOTHING: readonly string[] = [];

/** The labels that one text may be. */
function labelsIn(data: string, words: Words): readonly string[] {
  if (data.length < 2 || !/\S/.test(data)) return NOTHING;
  const labels: string[] = [];
  if (data.length <= LABEL_LIMIT * 2 && words.mayBeLabel(data)) {
    const text = normalise(data);
    const groups = text.length > 0 ? words.groupsOf(text) : NOTHING;
    // What asks to send notifications is one long sentence.
    if (text.length <= LABEL_LIMIT ? groups.length > 0 : groups[0] === 'notification') labels.push(text);
  }
  // "Read more: Ministers resign", all in one link.
  const colon = data.slice(0, 40).search(/[:：]/);
  if (colon > 2 && colon < data.trimEnd().length - 1) {
    const text = normalise(data.slice(0, colon));
    if (words.groupsOf(text).length > 0) labels.push(text);
  }
  return labels;
}

/** Whether a text may be a banner's: by the words of the page's languages, or by the word for cookies in any other. */
function isAboutConsent(data: string, words: Words): boolean {
  if (data.length < CONSENT_LENGTH || data.length > CONSENT_LIMIT || !/\S/.test(data)) return false;
  const text = fold(data);
  return words.consentPhrases(text) > 0 || mentionOf(text) !== null;
}
