import { attributeOf, native, select, textOf } from '../../../core/dom';
import { type StableSelector, stableSelector } from '../../../core/selectors/stable-selector';
import type { PickerModel } from './model';

const NAME_LENGTH = 60;

/** What was pointed at last, by its selectors. */
export interface Choice {
  /** Chooses an element; tells how many are made like it, and whether all of them are meant at first. */
  take(element: Element): Pick<PickerModel, 'name' | 'alike' | 'isAlike'>;
  elements(isAlike: boolean): Element[];
  /** The piece as it is remembered; null before one is chosen. */
  piece(isAlike: boolean): { selector: string; name: string } | null;
}

/** @param isStory the story is chosen, of which there is one */
export function createChoice(document: Document, isStory: boolean): Choice {
  let choice: StableSelector | null = null;
  let name = '';
  const selector = (isAlike: boolean) => (isAlike ? choice?.alike : choice?.selector) ?? null;
  return {
    elements(isAlike) {
      const chosen = selector(isAlike);
      return chosen ? [...document.querySelectorAll(chosen)] : [];
    },
    piece(isAlike) {
      const chosen = selector(isAlike);
      return chosen ? { selector: chosen, name } : null;
    },
    take(element) {
      name = nameOf(element);
      choice = stableSelector(element);
      const alike = !isStory && choice.alike ? document.querySelectorAll(choice.alike).length : 0;
      // A piece that only counting tells apart would be another one on the next page.
      return { name, alike, isAlike: choice.isCounted && alike > 0 };
    },
  };
}

/** What a reader would call the piece: its label, its heading, its first words, else what it is. */
function nameOf(element: Element): string {
  const heading = select(element, 'h1,h2,h3,h4,h5,h6,[role=heading]');
  const said = ['aria-label', 'alt', 'title'].map((name) => attributeOf(element, name));
  const text = [...said, textOf(heading), textOf(element)]
    .map((words) => words?.replace(/\s+/g, ' ').trim() ?? '')
    .find((words) => words !== '');
  if (!text) return native(element).localName;
  return text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH).trimEnd()}…` : text;
}
