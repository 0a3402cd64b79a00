import { describe, expect, test } from 'vitest';
import { articleOf, newsPage, sentences } from './page';

const textWith = (extra: Record<number, string>, paragraphs = sentences(8)) =>
  articleOf(newsPage({ extra, paragraphs })).text;
const SAID = 'For sixty years the same family held the contract for the paint, and the colour was a secret.';
const BY = '<p class="byline">By Ada Holm</p>';

describe('a box that opens with the writer’s name, after the story', () => {
  const bio = (name: string) => `<div class="k"><h4>${name}</h4><p>${SAID}</p></div>`;

  test('goes', () => {
    expect(textWith({ 0: BY, 8: bio('Ada Holm') })).not.toContain(SAID);
  });

  test.each([
    ['of somebody else', { 0: BY, 8: bio('Ben Okri') }],
    ['amid the story', { 0: BY, 2: bio('Ada Holm') }],
    ['that does not open with the name', { 0: BY, 8: `<div class="k"><p>${SAID}</p><p>Ada Holm</p></div>` }],
    ['where nobody is named', { 8: bio('Ada Holm') }],
    ['after a name that signs the essay', { 0: BY, 7: '<p>Ada Holm</p>', 8: `<p>${SAID}</p>` }],
  ])('stays: %s', (_, extra) => {
    expect(textWith(extra)).toContain(SAID);
  });

  test('goes where it says no more than “Text: …”, and a name alone stays', () => {
    expect(textWith({ 0: BY, 8: '<p>Text: Ada Holm</p>' })).not.toContain('Ada Holm');
    expect(textWith({ 0: BY, 8: '<p>Ada Holm</p>' })).toContain('Ada Holm');
  });
});

describe('a box that somebody pays for', () => {
  const box = (label: string, rest = '<a href="https://ads.example/">Learn more</a>') =>
    `<div class="k"><p>${label}</p><p>${SAID}</p>${rest}</div>`;

  test('goes', () => {
    expect(textWith({ 4: box('A message from Quartz &amp; Co.') })).not.toContain(SAID);
  });

  test.each([
    ['without a way to the payer', box('A message from the mayor', '')],
    ['that says so in a sentence', box('A message from the mayor lay on every table of the town hall that night.')],
    ['whose label stands elsewhere', `<p>A message from the mayor</p><p>${SAID}</p>`],
    ['with another label', box('A letter home')],
    [
      'that is most of the story',
      `<section><p>A message from the mayor</p>${sentences(8).map((said) => `<p>${said} It went on for long.</p>`)}<p>${SAID}</p><a href="/m">More</a></section>`,
    ],
  ])('stays: %s', (_, html) => {
    expect(textWith({ 4: html })).toContain(SAID);
  });
});

describe('a box that ends with the way to a paper’s letters', () => {
  const box = (said: string, way: string, inner = '') =>
    `<div class="k"><h4>The week</h4><p>${said}</p>${inner}<p>${way}</p></div>`;
  const PICK = 'The best of the river, in your inbox every Friday.';
  const WAY = '<a href="/nl">Sign up now</a>';

  test('goes', () => {
    expect(textWith({ 4: box(PICK, WAY) })).not.toContain('best of the river');
  });

  test.each([
    ['that leads elsewhere', box(PICK, '<a href="/nl">The full text</a>')],
    ['that speaks of nothing of the kind', box('The best of the river is its third arch.', WAY)],
    ['that goes on after it', `${box(PICK, WAY).slice(0, -6)}<p>${SAID}</p></div>`],
    ['whose last line says more', box(PICK, `${WAY}, said the poster, and nobody did so until it rained.`)],
    ['that is much of the story', box(`${PICK} ${SAID} ${SAID} ${SAID} ${SAID}`, WAY)],
  ])('stays: %s', (_, html) => {
    expect(textWith({ 4: html })).toContain('best of the river');
  });
});

describe('lines that count', () => {
  test.each([
    ['how old the article is', { 0: '<p>This article is more than 2 years old</p>' }, '2 years old'],
    ['how many articles are left', { 0: '<p>You have 2 free articles left this month.</p>' }, 'left this month'],
    ['the end', { 8: '<p>###</p>' }, '###'],
    ['lines of code', { 4: '<div><div>1<br>2</div><pre>a = 1\nb = 2</pre></div>' }, '1 2'],
  ])('go: %s', (_, extra, said) => {
    expect(textWith(extra)).not.toContain(said);
  });

  test.each([
    [
      'an age told of',
      { 0: '<p>This story is more than 200 years old and the masons tell it yet, each in his own way.</p>' },
      '200 years',
    ],
    [
      'articles of a treaty',
      { 4: '<p>You have read three articles of the treaty and there are two left, the clerk said to them.</p>' },
      'treaty',
    ],
    ['marks between sections', { 4: '<p>###</p>' }, '###'],
    ['figures by themselves', { 4: '<p>1 2 3</p>' }, '1 2 3'],
    ['figures that do not count from one', { 4: '<p>3 5 8</p><pre>a = 1\nb = 2</pre>' }, '3 5 8'],
  ])('stay: %s', (_, extra, said) => {
    expect(textWith(extra)).toContain(said);
  });
});

describe('a label before links', () => {
  const links = '<a href="/t/1">Bridges</a>, <a href="/t/2">Council</a>';

  test('goes with them', () => {
    expect(textWith({ 8: `<p>Topics: ${links}</p>` })).not.toContain('Bridges');
  });

  test.each([
    `Topics: the <a href="/t/1">Bridges</a> of the county were the one thing that all of them wished to speak of.`,
    `Guests: ${links}`,
    `Topics of the evening were ${links}, and the price of stone.`,
    'Topics: Bridges, and whatever else the council had left lying since the autumn of the year before.',
    `Share: a third of the cost, said the <a href="/t/2">Bridges</a> committee, is the county’s.`,
  ])('stays: %s', (line) => {
    expect(textWith({ 4: `<p>${line}</p>` })).toContain('Bridges');
  });
});

describe('a paragraph beside a caption', () => {
  const CAPTION = 'The masons at the third arch in May';
  const figure = `<figure><img src="/a.jpg" width="900" height="600" alt=""><figcaption>${CAPTION}</figcaption></figure>`;
  const times = (html: string, at = 4) =>
    articleOf(newsPage({ extra: { 4: figure, [at]: (at === 4 ? figure : '') + html } })).html.split(
      'The masons at the third arch in May',
    ).length - 1;

  test('that says the same goes', () => {
    expect(times(`<p>${CAPTION}</p>`)).toBe(1);
  });

  test.each([
    [`<p>${CAPTION} had a visitor, who asked for bread and got a hammer.</p>`, 4],
    [`<p>So it went on. ${CAPTION}, the mayor beside them.</p>`, 4],
    [`<p>${CAPTION} were nine, and in June they were four.</p>`, 6],
    [`<p>${CAPTION} slept.</p>`, 4],
    [`<blockquote>${CAPTION} said nothing at all, which was an answer.</blockquote>`, 4],
  ])('that says more stays: %s', (html, at) => {
    expect(times(html, at)).toBe(2);
  });
});

describe('what is over the headline in a few words', () => {
  const over = (line: string) => articleOf(newsPage({}).replace(/<h1>/, `${line}<h1>`)).text;

  test('goes', () => {
    expect(over('<p>PRESS RELEASE</p>')).not.toContain('PRESS');
  });

  test('stays where it says more', () => {
    expect(over(`<p>${SAID}</p>`)).toContain(SAID);
  });
});

describe('how long ago somebody said something', () => {
  const boxes = (line: (i: number) => string, said = '') =>
    [0, 1, 2].map((i) => `<div class="k"><div>${line(i)}</div><div>${SAID} ${said}${i}</div></div>`).join('');
  const under = (label: string, line: (i: number) => string) =>
    articleOf(newsPage({ paragraphs: sentences(3), extra: { 3: `<section>${label}${boxes(line)}</section>` } })).text;

  test('makes a remark under a label', () => {
    expect(under('<h3>Comments</h3>', (i) => `Olaf ${i + 2}h`)).not.toContain(SAID);
    expect(under('<h3>Comments</h3>', (i) => `Olaf, vor ${i + 2} Stunden`)).not.toContain(SAID);
  });

  test.each([
    ['without a label', '', (i: number) => `${i + 2}h`],
    ['under a heading of the story', '<h3>Three voices</h3>', (i: number) => `Olaf ${i + 2}h`],
    ['an age', '<h3>Three voices</h3>', (i: number) => `Olaf, ${i + 20} years`],
  ])('makes none %s', (_, label, line) => {
    expect(under(label, line)).toContain(SAID);
  });
});
