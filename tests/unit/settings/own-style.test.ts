import { describe, expect, it } from 'vitest';
import { LONGEST_STYLE, ownStyle } from '../../../utils/core/reading/own-style';
import { parseReaderSettings } from '../../../utils/core/settings/reader-settings';

describe('the reader’s own style sheet', () => {
  it.each([
    'p { text-indent: 1.5em }',
    'font-variant-numeric: oldstyle-nums; & h2 { color: red }',
    '@media (width > 600px) { p { margin: 0 } }',
    'p::before { content: "}" } /* } */',
    '',
  ])('is used: %s', (typed) => {
    expect(ownStyle(typed)).toBe(`.story {\n${typed}\n}`);
  });

  it.each([
    ['loads a picture', 'p { background: url(https://a.test/x.png) }'],
    ['loads a set of them', 'p { background: image-set("https://a.test/x.png" 1x) }'],
    ['loads another one', '@import "https://a.test/x.css";'],
    ['loads a face', '@font-face { font-family: x; src: local(x) }'],
    ['hides a word by a mark', 'p { background: u\\72l(https://a.test/x.png) }'],
    ['leaves the story', '} .reader { display: none } .story {'],
    ['lacks a brace', 'p { color: red'],
    ['lacks a quote', 'p::before { content: "x }'],
    ['lacks the end of a comment', 'p { color: red } /* x'],
    ['ends its element', 'p { color: red } </style><script>'],
    ['is too long', `p { color: ${'x'.repeat(LONGEST_STYLE)} }`],
  ])('is not used where it %s', (_why, typed) => {
    expect(ownStyle(typed)).toBeNull();
  });

  it('is kept half typed, and is text alone', () => {
    expect(parseReaderSettings({ style: 'p {' }).style).toBe('p {');
    expect(parseReaderSettings({ style: { text: 'p {}' } }).style).toBe('');
  });
});
