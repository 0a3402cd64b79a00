/** Faces that come with Lede, for readers who want more than their system has. */
export const SHIPPED_FONTS = ['atkinson', 'literata', 'opendyslexic'] as const;
export type ShippedFont = (typeof SHIPPED_FONTS)[number];

/** Gives the bytes of a file that comes with Lede, or of the reader's own; null where it cannot be read. */
export type ReadFont = (file: string) => Promise<ArrayBuffer | null>;

/** What the reader's own font is asked for by, and the name it goes by once it is loaded. */
export const OWN_FONT = 'own';
export const OWN_FAMILY = 'q7-own';
/** A font is smaller, in bytes; one of many scripts may be refused. */
export const LARGEST_FONT = 4_000_000;

/** Whether bytes begin as a font that browsers load does: WOFF2, WOFF, OpenType, TrueType. */
export function isFont(bytes: Uint8Array): boolean {
  const mark = [...bytes.subarray(0, 4)].map((byte) => String.fromCharCode(byte)).join('');
  return ['wOF2', 'wOFF', 'OTTO', 'true', '\0\x01\0\0'].includes(mark);
}

/** One file of a face: the characters, weight and slant it draws. */
export interface FontFile {
  file: string;
  weight: string;
  style: 'normal' | 'italic';
  unicodeRange: string;
}

/** Scripts the files are split into, and what tells that a text needs one. */
const SUBSETS = {
  latin: {
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    needs: /[A-Za-z]/,
  },
  'latin-ext': {
    range:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    needs: /[\u0100-\u02ff\u1e00-\u1eff]/,
  },
  cyrillic: { range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116', needs: /\p{Script=Cyrillic}/u },
  greek: { range: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF', needs: /\p{Script=Greek}/u },
  vietnamese: {
    range:
      'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
    needs: /[\u1ea0-\u1ef9]/,
  },
} as const;
type Subset = keyof typeof SUBSETS;

interface Shipped {
  /** Name in the page's font list. Says nothing to the page. */
  family: string;
  /** The npm package the files come from; its licence goes with them. */
  source: string;
  subsets: readonly Subset[];
  weights: readonly string[];
  name(subset: Subset, weight: string, style: string): string;
}

/** All under the SIL Open Font Licence 1.1. */
const SHIPPED: Record<ShippedFont, Shipped> = {
  atkinson: {
    family: 'q7-atkinson',
    source: '@fontsource/atkinson-hyperlegible',
    subsets: ['latin', 'latin-ext'],
    weights: ['400', '700'],
    name: (subset, weight, style) => `atkinson-hyperlegible-${subset}-${weight}-${style}.woff2`,
  },
  literata: {
    family: 'q7-literata',
    source: '@fontsource-variable/literata',
    subsets: ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'],
    weights: ['200 900'],
    name: (subset, _weight, style) => `literata-${subset}-wght-${style}.woff2`,
  },
  opendyslexic: {
    family: 'q7-opendyslexic',
    source: '@fontsource/opendyslexic',
    subsets: ['latin'],
    weights: ['400', '700'],
    name: (subset, weight, style) => `opendyslexic-${subset}-${weight}-${style}.woff2`,
  },
};

export const isShipped = (font: string): font is ShippedFont => (SHIPPED_FONTS as readonly string[]).includes(font);

/** The name a shipped face goes by once it is loaded. */
export const familyOf = (font: ShippedFont): string => SHIPPED[font].family;

/** The npm package a shipped face comes from. */
export const sourceOf = (font: ShippedFont): string => SHIPPED[font].source;

/**
 * The files of a face.
 * @param text only those this text needs; all where it is left out
 */
export function filesOf(font: ShippedFont, text?: string): FontFile[] {
  const { subsets, weights, name } = SHIPPED[font];
  const files: FontFile[] = [];
  for (const subset of subsets) {
    const { range, needs } = SUBSETS[subset];
    if (text !== undefined && !needs.test(text)) continue;
    for (const weight of weights) {
      for (const style of ['normal', 'italic'] as const) {
        files.push({ file: name(subset, weight, style), weight, style, unicodeRange: range });
      }
    }
  }
  return files;
}

/** Whether a name is that of a file that is shipped, or of the reader's own font: nothing else is ever read for a page. */
export const isFontFile = (name: string): boolean =>
  name === OWN_FONT || SHIPPED_FONTS.some((font) => filesOf(font).some(({ file }) => file === name));
