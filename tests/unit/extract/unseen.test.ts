import { describe, expect, test } from 'vitest';
import { extract } from '../../../utils/core/extract';
import { LEXICONS } from '../../../utils/core/words/languages';
import { ADDRESS, newsPage, parse, sanitise, sentences } from './page';

/** jsdom draws nothing; what a browser says of a box is told from its style sheets. */
function isDrawn(this: Element): boolean {
  const view = this.ownerDocument.defaultView;
  if (!view) return true;
  for (let at: Element | null = this; at; at = at.parentElement) {
    const { display, visibility, opacity } = view.getComputedStyle(at);
    if (display === 'none' || visibility === 'hidden' || opacity === '0') return false;
    if (at === this && display === 'contents') return false;
    if (at !== this && at.nodeName === 'DETAILS' && !at.hasAttribute('open') && !this.closest('summary')) return false;
  }
  return true;
}

const NOTICE =
  'Our pages set cookies on your device so that we know which of our stories are read to their end by many.';
const STYLE = `<style>.off { display: none } .thin { display: contents } .tip { visibility: hidden; position: absolute }
  .faded { opacity: 0 } .veil { opacity: 0; position: fixed }</style>`;

function textOf(extra: Record<number, string>, change = (html: string) => html): string {
  const doc = parse(change(newsPage({ head: `<title>Bridge</title>${STYLE}`, extra })));
  Object.assign(doc.defaultView?.Element.prototype ?? {}, { checkVisibility: isDrawn });
  const result = extract(doc, ADDRESS, sanitise, LEXICONS);
  return result.ok ? result.article.text : result.why;
}

describe('what styles keep out of sight is not read', () => {
  test.each([
    ['a notice', `<div class="off"><p>${NOTICE}</p></div>`],
    ['a notice in a box that has none itself', `<div class="thin"><div class="off"><p>${NOTICE}</p></div></div>`],
    ['what a pointer opens', `<div class="tip"><p>${NOTICE}</p></div>`],
    ['a card about who is named', `<div class="tip"><img src="/a.jpg" width="80" height="80"><p>${NOTICE}</p></div>`],
    ['what waits over the page', `<div class="veil"><p>${NOTICE}</p></div>`],
  ])('%s', (_, html) => {
    expect(textOf({ 3: html.replace(/ class="(?:off|tip|veil)"/, '') })).toContain(NOTICE);
    expect(textOf({ 3: html })).toBe(sentences(8).join('\n\n'));
  });
});

test('what only follows a header or the story itself is no answer', () => {
  const off = `<div class="off"><p>${NOTICE}</p></div>`;
  expect(
    textOf({
      3: `<div><h3>A heading</h3>${sentences(3)
        .map((said) => `<p>${said} Twice.</p>`)
        .join('')}</div>${off}`,
    }),
  ).not.toContain(NOTICE);
  const header = (html: string) => html.replace('</header>', `<button>Menu</button></header>${off}`);
  expect(textOf({}, header)).not.toContain(NOTICE);
  // A heading alone opens it.
  expect(textOf({ 3: `<div><h3>A heading</h3></div>${off}` })).toContain(NOTICE);
});

test('a closed dialog and a closed notice under a line are no answers', () => {
  const dialog = `<dialog><p>${NOTICE}</p></dialog>`;
  expect(textOf({ 3: dialog })).not.toContain(NOTICE);
  expect(textOf({ 3: dialog.replace('<dialog', '<dialog open') })).toContain(NOTICE);
  const line = `<div><p>The council met twice.</p></div><div class="off"><p>${NOTICE}</p></div>`;
  expect(textOf({ 3: line })).not.toContain(NOTICE);
});

describe('what only waits to be opened or scrolled to is', () => {
  test.each([
    ['what has no box of its own', `<div class="thin"><p>${NOTICE}</p></div>`],
    ['a slide', `<div class="tip"><img src="/a.jpg" width="800" height="500"><p>${NOTICE}</p></div>`],
    ['what fades in', `<div class="faded"><p>${NOTICE}</p></div>`],
    ['closed details', `<details><summary>What the site keeps of you</summary><p>${NOTICE}</p></details>`],
    [
      'an answer under its question',
      `<section><h3>What is kept?</h3><div class="off"><p>${NOTICE}</p></div></section>`,
    ],
    [
      'answers under lines that only a script makes buttons of',
      ['One', 'Two']
        .map(
          (word) =>
            `<div class="item"><div>${word}: what is kept?</div><div class="off"><p>${NOTICE} ${word}.</p></div></div>`,
        )
        .join(''),
    ],
    [
      'the same in one box',
      `<div>${['One', 'Two'].map((word) => `<div>${word}: what is kept?</div><div class="off"><p>${NOTICE} ${word}.</p></div>`).join('')}</div>`,
    ],
    [
      'the rest of the story, however it is opened',
      `<div class="off"><p>${NOTICE}</p><p>${NOTICE.replace('cookies', 'stones')}</p></div><div class="m"><span>More</span></div>`,
    ],
    ['the rest behind a button', `<div class="off"><p>${NOTICE}</p></div><button>Continue reading</button>`],
  ])('%s', (_, html) => {
    expect(textOf({ 3: html })).toContain(NOTICE);
  });

  test('a page that shows nothing before its script has run', () => {
    const text = textOf({}, (html) => html.replace('<body', '<body class="off"'));
    expect(text).toBe(sentences(8).join('\n\n'));
  });
});
