import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { wholeWords } from '../../../utils/page/marks/whole-words';

/** The text of a range between two bars in a paragraph, widened to whole words. */
function widened(marked: string, lang: string | null = 'en'): string {
  const [before = '', inside = '', after = ''] = marked.split('|');
  const { document } = new JSDOM(`<p>${before + inside + after}</p>`).window;
  const text = document.querySelector('p')?.firstChild as Text;
  const range = document.createRange();
  range.setStart(text, before.length);
  range.setEnd(text, before.length + inside.length);
  return wholeWords(range, lang).toString();
}

describe('whole words', () => {
  it.each([
    ['The har|bour fro|ze early', 'harbour froze'],
    ['The h|arbou|r froze', 'harbour'],
    ['Nobody’|s winter, the bak|er’s', 'Nobody’s winter, the baker’s'],
    ['3.|14 and 1,2|00 days', '3.14 and 1,200'],
    ['il a dit l’é|té der|nier', 'l’été dernier'],
    ['das Ha|fenb|ecken', 'das Hafenbecken'.slice(4)],
  ])('of %j are %j', (marked, wanted) => {
    expect(widened(marked)).toBe(wanted);
  });

  it.each([
    '|The harbour| froze',
    'The |harbour| froze',
    'The |harbour, |froze',
    'The harbour |froze|',
    'a |– |b',
    '||x',
  ])('leave what begins and ends between words: %j', (marked) => {
    expect(widened(marked)).toBe(marked.split('|')[1]);
  });

  it('are told where no space parts them, and in a language that is none', () => {
    expect(widened('昨日は図|書|館に行った', 'ja')).toBe('図書館');
    expect(widened('The h|arbou|r froze', 'not a language!')).toBe('harbour');
  });

  it('look at a little of an endless text', () => {
    const text = `${'x'.repeat(500_000)}|y|${'x'.repeat(500_000)}`;
    const start = performance.now();
    expect(widened(text)).toContain('y');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
