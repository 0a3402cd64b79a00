import { Fields } from '../../core/fields';
import { parseArriving } from '../../core/library/record/arriving';
import { addressesIn, highlightsIn, LIMITS, webAddressIn } from '../../core/library/record/limits';
import type { BackgroundProtocol, Incoming } from './protocol';

/** Reads a message of one type, whoever sent it; null where it is none of that type, and gets no answer. */
export type Door<Protocol, Type extends keyof Protocol> = (fields: Fields) => Incoming<Protocol, Type> | null;
export type Doors<Protocol> = { [Type in keyof Protocol]: Door<Protocol, Type> };

/** Longest short text that no limit of its own is for, such as the name of a font's file. */
const WORD = 200;
const SELECTOR = 500;
const DEEPEST = 20;
/** Pieces of a story that are taken out at once. */
const PIECES = 50;

const nothing = () => ({});
const tab = (fields: Fields): { tabId: number } | null => {
  const tabId = fields.number('tabId');
  return tabId !== null && Number.isInteger(tabId) && tabId >= 0 ? { tabId } : null;
};
const word = <Name extends string>(fields: Fields, name: Name): Record<Name, string> | null => {
  const text = fields.text(name);
  return text !== null && text.length <= WORD ? ({ [name]: text } as Record<Name, string>) : null;
};
const piece = (fields: Fields): { selector: string; name: string } | null => {
  const selector = fields.text('selector');
  if (selector === null || selector.length > SELECTOR) return null;
  return { selector, name: fields.text('name', WORD) ?? '' };
};
const cutPiece = (value: unknown) => {
  const fields = new Fields(value);
  const of = piece(fields);
  return of && { ...of, isHere: fields.flag('isHere') };
};
/** Where a frame lies below the top page: frames in frames, and no deeper than any page nests them. */
const path = (fields: Fields): { path: number[] } | null => {
  const steps = fields.list('path');
  const isPath = steps.length <= DEEPEST && steps.every((step) => Number.isInteger(step) && (step as number) >= 0);
  return isPath ? { path: steps as number[] } : null;
};
/** The address a page calls its own; empty where it is none. */
const canonical = (fields: Fields) => ({ canonicalUrl: webAddressIn(fields.get('canonicalUrl')) ?? '' });
const names = (fields: Fields) => ({ ...canonical(fields), alternates: addressesIn(fields.list('alternates')) });
const article = (fields: Fields) => {
  const parsed = parseArriving(fields.get('article'));
  return parsed === null ? null : { article: parsed };
};

/** What the background lets in, by type: nothing of a message gets further than what is named here. */
export const BACKGROUND_DOORS: Doors<BackgroundProtocol> = {
  'page:state': tab,
  'page:clean': (fields) => {
    const whose = tab(fields);
    return whose && { ...whose, on: fields.flag('on') };
  },
  'page:show': (fields) => {
    const [whose, id] = [tab(fields), fields.number('id')];
    return whose && id !== null ? { ...whose, id } : null;
  },
  'page:free': tab,
  'page:article': tab,
  'reader:open': tab,
  'focus:toggle': tab,
  'picker:start': tab,
  'picker:story': tab,
  'library:save': tab,
  'library:press-save': (fields) => {
    const whose = tab(fields);
    return whose && { ...whose, only: fields.flag('only') };
  },
  'library:find': (fields) => {
    const url = webAddressIn(fields.get('url'));
    return url === null ? null : { url, ...canonical(fields) };
  },
  'library:back-up': nothing,
  'settings:get': nothing,
  // Its fields are read one by one where they are put beside those that are stored.
  'settings:set': (fields) => ({ settings: Object.fromEntries(new Fields(fields.get('settings')).entries()) }),
  'words:get': (fields) => word(fields, 'language'),
  'report:page': (fields) => ({
    isArticle: fields.flag('isArticle'),
    isOn: fields.flag('isOn'),
    count: Math.floor(fields.count('count')),
    ...canonical(fields),
  }),
  'report:consent': nothing,
  'report:rules': nothing,
  'report:frame': path,
  'report:answered': (fields) => ({
    isDone: fields.flag('isDone'),
    isGone: fields.flag('isGone'),
    pays: fields.flag('pays'),
    pressed: fields.text('pressed', WORD) ?? undefined,
  }),
  'report:refusing': (fields) => {
    const whose = path(fields);
    return whose && { ...whose, pressed: fields.text('pressed', WORD) ?? undefined };
  },
  'report:eval': (fields) => word(fields, 'snippetId'),
  'report:focus': nothing,
  'report:reader': nothing,
  'report:story-lost': nothing,
  'report:own-rule': (fields) => {
    const of = piece(fields);
    return of && { ...of, isIn: fields.flag('isIn') };
  },
  'report:story-place': piece,
  'report:story-cut': (fields) => {
    const pieces = fields.list('pieces').slice(0, PIECES).map(cutPiece);
    return pieces.length > 0 ? { pieces: pieces.filter((of) => of !== null) } : null;
  },
  'report:point': nothing,
  'report:taken': nothing,
  'report:save': article,
  'report:undo': (fields) => word(fields, 'token'),
  'report:unsave': names,
  'report:archive': (fields) => ({ ...names(fields), on: fields.flag('on') }),
  'report:onward': (fields) => ({ isNext: fields.flag('isNext') }),
  'report:search': (fields) => ({ words: fields.text('words', LIMITS.name) ?? '' }),
  'report:font': (fields) => word(fields, 'file'),
  'report:kept': names,
  'report:highlights': (fields) => {
    const of = article(fields);
    return of && { ...of, highlights: highlightsIn(fields.list('highlights')) };
  },
};

/** Reads a message for the background; null, and a line in its console, where it is none. */
export function readForBackground<Type extends keyof BackgroundProtocol>(
  type: Type,
  raw: object,
): Incoming<BackgroundProtocol, Type> | null {
  const message = BACKGROUND_DOORS[type](new Fields(raw));
  if (message === null) console.warn('lede: no such message', type);
  return message;
}
