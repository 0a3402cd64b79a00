import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../utils/core/reading/pieces';

const bare = (text: string) => text.replace(/\s+/g, '');
const PROSE = Array.from(
  { length: 12 },
  (_, at) => `Paragraph ${at + 1} tells of the lamp. It went out, and nobody saw it. The boats came in late.`,
).join('\n\n');

describe('a text in pieces', () => {
  it('is one piece where it fits', () => expect(piecesOf('One. Two.', 100, 'en')).toEqual(['One. Two.']));

  it.each([30, 90, 200, 1000])('loses no word and keeps to %i characters', (limit) => {
    const pieces = piecesOf(PROSE, limit, 'en');
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(limit);
    expect(bare(pieces.join(''))).toBe(bare(PROSE));
  });

  it('is cut between paragraphs, then between sentences', () => {
    for (const piece of piecesOf(PROSE, 200, 'en')) expect(piece).toMatch(/^Paragraph .*late\.$/s);
    for (const piece of piecesOf(PROSE, 70, 'en')) expect(piece.endsWith('.')).toBe(true);
  });

  it('is cut anywhere where it has neither, but never within a character', () => {
    const text = '🕯'.repeat(101);
    const pieces = piecesOf(text, 7, 'ja');
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) expect(piece).toMatch(/^(?:🕯)+$/u);
  });

  it('ends, whatever the limit', () => expect(piecesOf('abcdef', 0, null).join('')).toBe('abcdef'));
});
