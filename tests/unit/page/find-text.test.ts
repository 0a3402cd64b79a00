import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { textFinder } from '../../../utils/page/marks/find-text';

const finderIn = (html: string) => textFinder(new JSDOM(html).window.document.body);

describe('looking for a quotation', () => {
  it.each([
    ['The ferry left at dawn.', 'ferry left', 'ferry left'],
    ['The <em>fer</em>ry left\n at dawn.', ' ferry left  at ', 'ferry left\n at'],
    ['<p>It ended.</p>\n<p>Nobody saw.</p>', 'ended.\n\nNobody', 'ended.\nNobody'],
    ['<p>船は夜明けに</p><p>出た。</p>', 'に\n出た。', 'に出た。'],
    ['a', 'a', 'a'],
  ])('in %j finds %j', (html, quote, found) => {
    expect(finderIn(html)(quote)?.toString()).toBe(found);
  });

  it.each(['', '  \n', 'the ferry', 'dawn. And'])('does not find %j', (quote) => {
    expect(finderIn('The ferry left at dawn.')(quote)).toBeNull();
  });

  it('passes over what is none of the text, such as a button of the reader', () => {
    const { body } = new JSDOM('<p>It ended.</p><pre>x = 1</pre><button>Copy</button><p>Nobody saw.</p>').window
      .document;
    expect(textFinder(body)('ended. x = 1 Nobody')).toBeNull();
    expect(textFinder(body, 'button')('ended. x = 1 Nobody')?.toString()).toBe('ended.x = 1CopyNobody');
  });

  it('finds nothing where there is no text', () => {
    expect(finderIn('<img>')('x')).toBeNull();
  });
});
