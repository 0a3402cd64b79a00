import { SHIPPED_FONTS } from '../reading/fonts';
import { type MarkColor, markColorIn } from '../reading/mark-colors';
import { LONGEST_STYLE } from '../reading/own-style';

/** Colours of the page in the reader; 'system' follows the browser's light or dark, 'own' takes `colors`. */
export const THEMES = ['system', 'light', 'sepia', 'gray', 'dark', 'black', 'contrast', 'own'] as const;
export type Theme = (typeof THEMES)[number];

/** Faces every system has, those shipped, 'named' for an installed font by `fontName`, and 'file' for one the reader brought. */
export const FONTS = ['serif', 'sans', 'mono', ...SHIPPED_FONTS, 'named', 'file'] as const;
export type Font = (typeof FONTS)[number];

/** Whether a story scrolls or is turned page by page. */
export const LAYOUTS = ['scroll', 'pages'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const PICTURES = ['show', 'dim', 'hide'] as const;
export type Pictures = (typeof PICTURES)[number];

/** Own colours as `#rrggbb`. */
export interface OwnColors {
  text: string;
  background: string;
  link: string;
}

export interface ReaderSettings {
  theme: Theme;
  colors: OwnColors;
  font: Font;
  fontName: string;
  /** The name of the file that the reader's own font came in; empty where there is none. */
  fontFile: string;
  /** px */
  fontSize: number;
  /** Times the size of the text. */
  lineHeight: number;
  /** Column width, em of the text. */
  width: number;
  /** em */
  letterSpacing: number;
  /** em */
  wordSpacing: number;
  /** em */
  paragraphSpacing: number;
  justify: boolean;
  layout: Layout;
  pictures: Pictures;
  /** A strip that keeps the eye on the line. */
  guide: boolean;
  /** The reader's own style sheet, as it was typed. */
  style: string;
  /** Times the speed a voice has by itself. */
  speechRate: number;
  /** Times the usual speed of reading, where a story goes on by itself. */
  driftRate: number;
  /** The colour the next passage is marked in: the one chosen last. */
  markColor: MarkColor;
  /** The voice chosen for a language, by the language's code. */
  voices: Record<string, string>;
}

export const RANGES = {
  fontSize: { min: 12, max: 48, step: 1, initial: 20 },
  lineHeight: { min: 1.2, max: 2.6, step: 0.1, initial: 1.6 },
  width: { min: 20, max: 60, step: 1, initial: 36 },
  letterSpacing: { min: 0, max: 0.3, step: 0.01, initial: 0 },
  wordSpacing: { min: 0, max: 0.6, step: 0.02, initial: 0 },
  paragraphSpacing: { min: 0.4, max: 2.4, step: 0.1, initial: 1 },
  speechRate: { min: 0.5, max: 3, step: 0.1, initial: 1 },
  driftRate: { min: 0.2, max: 5, step: 0.1, initial: 1 },
} as const;
export type RangeName = keyof typeof RANGES;

const initialOf = (name: RangeName): number => RANGES[name].initial;

export const DEFAULT_READER_SETTINGS: ReaderSettings = {
  theme: 'system',
  colors: { text: '#1b1b1a', background: '#fbfaf7', link: '#8a2b1d' },
  font: 'serif',
  fontName: '',
  fontFile: '',
  fontSize: initialOf('fontSize'),
  lineHeight: initialOf('lineHeight'),
  width: initialOf('width'),
  letterSpacing: initialOf('letterSpacing'),
  wordSpacing: initialOf('wordSpacing'),
  paragraphSpacing: initialOf('paragraphSpacing'),
  justify: false,
  layout: 'scroll',
  pictures: 'show',
  guide: false,
  style: '',
  speechRate: initialOf('speechRate'),
  driftRate: initialOf('driftRate'),
  markColor: markColorIn(null),
  voices: {},
};

/**
 * Reads settings from storage or a file: what is missing or makes no sense takes its default, numbers are clamped.
 * @param value anything
 */
export function parseReaderSettings(value: unknown): ReaderSettings {
  const given = fieldsOf(value);
  const colors = fieldsOf(given.get('colors'));
  const initial = DEFAULT_READER_SETTINGS;
  const number = (name: RangeName) => clamp(name, given.get(name));
  return {
    theme: oneOf(THEMES, given.get('theme')) ?? initial.theme,
    colors: {
      text: color(colors.get('text')) ?? initial.colors.text,
      background: color(colors.get('background')) ?? initial.colors.background,
      link: color(colors.get('link')) ?? initial.colors.link,
    },
    font: oneOf(FONTS, given.get('font')) ?? initial.font,
    fontName: fontName(given.get('fontName')),
    fontFile: fontName(given.get('fontFile')),
    fontSize: number('fontSize'),
    lineHeight: number('lineHeight'),
    width: number('width'),
    letterSpacing: number('letterSpacing'),
    wordSpacing: number('wordSpacing'),
    paragraphSpacing: number('paragraphSpacing'),
    justify: given.get('justify') === true,
    layout: oneOf(LAYOUTS, given.get('layout')) ?? initial.layout,
    pictures: oneOf(PICTURES, given.get('pictures')) ?? initial.pictures,
    guide: given.get('guide') === true,
    style: style(given.get('style')),
    speechRate: number('speechRate'),
    driftRate: number('driftRate'),
    markColor: markColorIn(given.get('markColor')),
    voices: voices(given.get('voices')),
  };
}

/** The nearest allowed value of a range, on its step; its default for what is no number. */
export function clamp(name: RangeName, value: unknown): number {
  const { min, max, step, initial } = RANGES[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) return initial;
  const stepped = min + Math.round((Math.min(max, Math.max(min, value)) - min) / step) * step;
  return Number(stepped.toFixed(2));
}

function fieldsOf(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function oneOf<Value extends string>(allowed: readonly Value[], value: unknown): Value | undefined {
  return allowed.find((each) => each === value);
}

function color(value: unknown): string | undefined {
  return typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
}

/** A font's name as CSS may hold it in quotes: letters, digits, spaces and hyphens of any script. */
function fontName(value: unknown): string {
  return typeof value === 'string'
    ? value
        .replace(/[^\p{L}\p{M}\p{N} _.-]/gu, '')
        .trim()
        .slice(0, 80)
    : '';
}

/** One that cannot be used is kept: it may be half typed. */
const style = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST_STYLE + 1) : '');

function voices(value: unknown): Record<string, string> {
  const known = [...fieldsOf(value)].filter(
    (entry): entry is [string, string] => /^[a-z]{0,3}$/.test(entry[0]) && typeof entry[1] === 'string',
  );
  return Object.fromEntries(known.map(([lang, name]) => [lang, name.slice(0, 300)]));
}
