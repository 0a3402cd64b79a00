import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MARK_COLORS } from '../../../utils/core/reading/mark-colors';

const read = (path: string) => readFileSync(path, 'utf8');
const marks = read('components/shared/mark-colors.css');

type Color = readonly number[];
const hex = (color: string): Color => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
const light = (color: Color) => {
  const [r = 0, g = 0, b = 0] = color.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: Color, other: Color) => {
  const [more = 0, less = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (more + 0.05) / (less + 0.05);
};

/** The themes as themes.css has them: paper, ink and links of each. */
const themes = [...read('components/reader/look/themes.css').matchAll(/([^{}]+)\{([^{}]*--paper: #[^{}]*)\}/g)].map(
  ([, name = '', rules = '']) => {
    const colorOf = (of: string) => hex(new RegExp(`--${of}: (#[\\da-f]{6})`).exec(rules)?.[1] ?? '');
    return { name: name.trim(), paper: colorOf('paper'), ink: colorOf('ink'), link: colorOf('accent') };
  },
);

/** The colours of marks on a paper: those of light themes come first in their file, those of dark ones after them. */
function marksOn(paper: Color): Map<string, Color> {
  const isDark = light(paper) < 0.2;
  const blocks = [...marks.matchAll(/\{([^{}]*--mark-yellow:[^{}]*)\}/g)].map(([, rules = '']) => rules);
  const rules = (isDark ? blocks[1] : blocks[0]) ?? '';
  const share = Number(/--mark-mix: (\d+)%/.exec(rules)?.[1]) / 100;
  return new Map(
    MARK_COLORS.map((color) => {
      const hue = hex(new RegExp(`--mark-${color}: color-mix\\(in srgb, (#[\\da-f]{6})`).exec(rules)?.[1] ?? '');
      return [color, hue.map((part, at) => part * share + (paper[at] ?? 0) * (1 - share))];
    }),
  );
}

describe('the colours of passages', () => {
  it('are looked at in every theme that has colours of its own', () => {
    expect(themes.length).toBeGreaterThanOrEqual(7);
    expect(marks.match(/--mark-yellow: color-mix/g)).toHaveLength(3);
  });

  it.each(themes)('leave text and links legible: $name', ({ paper, ink, link }) => {
    for (const color of marksOn(paper).values()) {
      expect(contrast(ink, color)).toBeGreaterThan(7);
      expect(contrast(link, color)).toBeGreaterThan(4.5);
    }
  });

  it.each(themes)('are seen as a line beside the text: $name', ({ paper }) => {
    const hues = [...marks.matchAll(/--hue: (#[\da-f]{6})/g)].map(([, color = '']) => hex(color));
    expect(hues).toHaveLength(MARK_COLORS.length);
    for (const hue of hues) expect(contrast(hue, paper)).toBeGreaterThan(1.7);
  });

  it.each(themes)('differ from each other and from the paper: $name', ({ paper }) => {
    const all = [...marksOn(paper).values(), paper];
    const far = (one: Color, other: Color) => Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)));
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1)) expect(far(one, other)).toBeGreaterThan(25);
  });
});
