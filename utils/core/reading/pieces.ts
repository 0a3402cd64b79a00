import { sentencesOf } from './sentences';

/**
 * Cuts a text into pieces of no more than so many characters, between paragraphs; where one is too long by itself between
 * its sentences, and within a sentence at a space.
 * @param lang BCP 47, or null where it is not known
 */
export function piecesOf(text: string, limit: number, lang: string | null): string[] {
  const most = Math.max(2, limit);
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  return packed(
    paragraphs.flatMap((paragraph) => within(paragraph, most, lang)),
    most,
    '\n\n',
  );
}

function within(paragraph: string, limit: number, lang: string | null): string[] {
  if (paragraph.length <= limit) return [paragraph];
  const sentences = sentencesOf(paragraph, lang).map(({ start, end }) => paragraph.slice(start, end));
  return packed(
    sentences.flatMap((sentence) => inWords(sentence, limit)),
    limit,
    ' ',
  );
}

function inWords(sentence: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > limit) {
    const space = rest.lastIndexOf(' ', limit);
    // Half a character is none.
    const whole = /[\ud800-\udbff]/.test(rest[limit - 1] ?? '') ? limit - 1 : limit;
    const to = space > limit / 2 ? space : whole;
    parts.push(rest.slice(0, to).trim());
    rest = rest.slice(to).trim();
  }
  return [...parts, rest].filter(Boolean);
}

/** Puts together again what fits. */
function packed(parts: readonly string[], limit: number, between: string): string[] {
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + between.length + part.length <= limit) {
      pieces[pieces.length - 1] = `${last}${between}${part}`;
    } else pieces.push(part);
  }
  return pieces;
}
