import { describe, expect, test } from 'vitest';
import { articleOf, bodyOf, newsPage, sentences } from './page';

const [NINTH, TENTH, ELEVENTH, TWELFTH] = [
  'My grandmother crossed it every morning with two cans of milk, and she never once looked down at the water.',
  'I would rather have a ferry than a scaffold, since a ferry at least goes somewhere when the wind is in the west.',
  'Whoever draws the plans should first walk there in February, with a pram, and then say again that it is safe.',
  'Our cousin has the quarry up the valley and would give the stone for nothing if somebody came to fetch it there.',
] as const;
const all = [...sentences(8), NINTH, TENTH, ELEVENTH, TWELFTH];
const page = (extra: Record<number, string>, count = 8) => newsPage({ extra, paragraphs: all.slice(0, count) });
const textWith = (extra: Record<number, string>, count = 8) => articleOf(page(extra, count)).text;

/** A page whose body is given from the headline on, without names of classes. */
const plain = (body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head><title>Old bridge to be mended before winter</title></head><body>
<nav><a href="/">Post</a><a href="/s">Sport</a></nav><div><h1>Old bridge to be mended before winter</h1>${body}</div></body></html>`;

const remark = (who: string, when: string, said: string) =>
  `<div class="k"><div><b>${who}</b> <span>${when}</span></div><p>${said}</p></div>`;
const opening = `<p>${all[0]}</p><p>${all[1]}</p>`;

describe('remarks that nobody can answer', () => {
  const remarks = [NINTH, TENTH, ELEVENTH].map((said, i) =>
    remark(['Marit', 'tom_77', 'Ruth A.'][i] ?? '', `4 March 2026 at 1${i}:02`, said),
  );

  test.each([
    ['under a label with a count', `<section><h3>3 comments</h3>${remarks.join('')}</section>`],
    [
      'under the headline once more',
      `<h3>3 thoughts on “Old bridge to be mended before winter”</h3><section>${remarks.join('')}</section>`,
    ],
    ['each with a day, a time and another name', `<section>${remarks.join('')}</section>`],
  ])('go: %s', (_, html) => {
    const { text } = articleOf(plain(`<div>${opening}</div>${html}`));
    expect(text).toContain(all[1]);
    expect(text).not.toMatch(/voice|tom_77|Ruth A/);
    for (const said of [NINTH, TENTH, ELEVENTH]) expect(text).not.toContain(said);
  });

  test.each([
    [
      'entries of a live blog, with times',
      ['9.12', '9.40', '10.05'].map((time, i) => remark('', time, all[8 + i] ?? '')),
    ],
    [
      'entries by the same two people',
      ['Ida', 'Per', 'Ida'].map((who, i) => remark(who, `4 March 2026 at 1${i}:02`, all[8 + i] ?? '')),
    ],
    [
      'days of a diary',
      ['4 March 2026', '5 March 2026', '6 March 2026'].map((day, i) => remark('', day, all[8 + i] ?? '')),
    ],
    [
      'letters signed at their end',
      ['Marit', 'Tom', 'Ruth'].map((who, i) => `<div class="k"><p>${all[8 + i]}</p><p>${who}, Lower Stoke</p></div>`),
    ],
    [
      'people remembered, with their years',
      ['Marit', 'Tom', 'Ruth'].map((who, i) => remark(who, `1931–201${i}`, all[8 + i] ?? '')),
    ],
    [
      'a chapter called “Discussion”',
      [
        `<h2>Discussion</h2><div class="k"><p>${NINTH}</p><p>${TWELFTH}</p></div><div class="k"><p>${TENTH}</p><p>${ELEVENTH}</p></div>`,
      ],
    ],
    [
      'notes by several people, with a day and no time',
      ['Marit', 'Tom', 'Ruth'].map((who, i) => remark(who, `${i + 4} March 2026`, all[8 + i] ?? '')),
    ],
  ])('stay: %s', (_, boxes) => {
    const { text } = articleOf(plain(`<div>${opening}<div>${boxes.join('')}</div></div>`));
    for (const said of [NINTH, TENTH, ELEVENTH]) expect(text).toContain(said);
  });
});

describe('boxes built as the story’s', () => {
  const split = (more: string) => {
    const body = `<div><div><p>${all[0]}</p><p>${all[1]}</p></div></div><div><div id="ad"></div></div><div><div><p>${all[2]}</p><p>${all[3]}</p></div></div>`;
    return articleOf(`${plain('')}`.replace('</h1>', `</h1><div>By Ada Holm</div>${body}${more}`)).text;
  };
  const list =
    '<div><ul><li><a href="/1">Ferry breaks down</a></li><li><a href="/2">Frost comes early</a></li></ul></div>';

  test('go on with it', () => {
    expect(split(`${list}<div><div><p>${NINTH}</p><p>${TENTH}</p></div></div>`)).toContain(TENTH);
  });

  test.each([
    [
      'that speak of the writer',
      `<div><div><p>Ada Holm has written of rivers and of bridges for thirty years and lives on a boat.</p></div></div>`,
      'on a boat',
    ],
    ['that begin with a name', `<div><div><span>Marit</span><p>${NINTH}</p></div></div>`, NINTH],
    ['under a label', `<h4>Comments</h4><div><div><p>${NINTH}</p><p>${TENTH}</p></div></div>`, NINTH],
    [
      'with links to others',
      `<div><div><p>${NINTH} <a href="/next">More</a></p><p>${TENTH} <a href="/on">More</a></p></div></div>`,
      NINTH,
    ],
    ['named for something else', `<div class="newsletter"><div><p>${NINTH}</p><p>${TENTH}</p></div></div>`, NINTH],
  ])('are not gone on with: %s', (_, html, said) => {
    expect(split(list + html)).not.toContain(said);
  });
});

describe('pictures after the last paragraph', () => {
  const slide = (caption: string, i: number) =>
    `<div class="s"><img src="/n${i}.jpg" width="900" height="600"><div>${caption}</div></div>`;
  const slides = ['The keeper and the bar', 'A man without his shoes'].map(slide).join('');
  const with8 = (html: string) => articleOf(page({ 8: html }));

  test('stay with their lines', () => {
    const article = with8(`<div class="pics"><h3>The night in pictures</h3>${slides}</div>`);
    expect(article.html).toContain('A man without his shoes');
    expect(bodyOf(article).querySelectorAll('img')).toHaveLength(2);
  });

  test.each([
    ['cards that lead elsewhere', `<div>${slides.replaceAll('<img', '<a href="/x">x</a><img')}</div>`],
    ['what Readability puts aside', `<div class="supplemental">${slides}</div>`],
    ['in an aside', `<aside>${slides}</aside>`],
    ['named for other stories', `<div class="related-items">${slides}</div>`],
    ['with buttons', `<div>${slides}<button>Buy</button></div>`],
    [
      'cards with headings that a script opens',
      `<div>${slides.replace(/<div>(?=[A-Z])/g, '<h4>').replace(/(?<=[a-z])<.div>/g, '</h4>')}</div>`,
    ],
    ['a single one', `<div>${slide('A man without his shoes', 1)}</div>`],
  ])('go: %s', (_, html) => {
    expect(with8(html).text).not.toContain('A man without his shoes');
  });
});

describe('a box of one picture and a line', () => {
  const LINE = 'Two hundred steps, none of them even';
  const captionIn = (html: string) =>
    bodyOf(articleOf(page({ 4: html }))).querySelector('figcaption')?.textContent ?? null;
  const img = '<img src="/steps.jpg" width="1800" height="900" alt="Steps">';

  test('is a picture with its caption', () => {
    expect(captionIn(`<div class="x">${img}<div class="y">${LINE}</div></div>`)).toBe(LINE);
  });

  test('is one under an arrow that makes it larger', () => {
    expect(captionIn(`<div><div><span>↗</span></div>${img}<div>${LINE}</div></div>`)).toBe(LINE);
  });

  test('parts no word from what follows it, and boxes from one another', () => {
    const boxes = `<figcaption><span>The <em>Ida</em>’s deck</span><span>Photo: Ruth</span></figcaption>`;
    expect(captionIn(`<figure>${img}${boxes}</figure>`)).toBe('The Ida’s deck Photo: Ruth');
  });

  test('keeps the mark that opens its quote', () => {
    expect(captionIn(`<figure>${img}<figcaption>“<em>${LINE}</em>”</figcaption></figure>`)).toBe(`“${LINE}”`);
  });

  test.each([
    ['a card that leads elsewhere', `<div><a href="/x">${img}<div>${LINE}</div></a></div>`],
    ['a small picture of somebody', `<div><img src="/who.jpg" width="60" height="60"><div>${LINE}</div></div>`],
    ['a line over the picture', `<div><div>${LINE}</div>${img}</div>`],
    ['a button', `<div>${img}<button>${LINE}</button></div>`],
    ['a paragraph of its own', `<div>${img}<p>${NINTH} ${TENTH} ${ELEVENTH}</p></div>`],
  ])('is none: %s', (_, html) => {
    expect(captionIn(html)).toBeNull();
  });
});

describe('a table with a column of text', () => {
  const tables = (html: string) => bodyOf(articleOf(page({ 4: html }))).querySelectorAll('table').length;
  const long = `${NINTH} ${TENTH} ${ELEVENTH} ${TWELFTH} ${NINTH} ${TENTH} ${ELEVENTH}`;

  test('is none', () => {
    expect(tables(`<table><tr><td>Menu</td><td>${long}</td></tr><tr><td>Foot</td><td>Here</td></tr></table>`)).toBe(0);
  });

  test.each([
    ['figures', '<table><tr><td>2023</td><td>41,200</td></tr><tr><td>2024</td><td>43,700</td></tr></table>'],
    ['headed columns', '<table><tr><th>Year</th><th>Eggs</th></tr><tr><td>2024</td><td>43,700</td></tr></table>'],
    [
      'two opinions side by side',
      `<table><tr><td>For</td><td>Against</td></tr><tr><td>${NINTH}</td><td>${TENTH}</td></tr></table>`,
    ],
    [
      'three rows of notes',
      `<table>${[NINTH, TENTH, ELEVENTH].map((note, i) => `<tr><td>Pier ${i}</td><td>${note}</td></tr>`).join('')}</table>`,
    ],
    [
      'a long cell under a heading',
      `<table><tr><th>Pier</th><th>Why</th></tr><tr><td>First</td><td>${NINTH}</td></tr></table>`,
    ],
  ])('is data where it holds %s', (_, html) => {
    expect(tables(html)).toBe(1);
  });
});

describe('a heading’s mark', () => {
  const titleOf = (heading: string, title: string) =>
    articleOf(
      page({})
        .replace(/<title>.*<\/title>/, `<title>${title}</title>`)
        .replace(/<h1>.*<\/h1>/, `<h1>${heading}</h1>`),
    ).title;

  test('is none of it', () => {
    expect(titleOf('Mending old bridges<a href="#m">¶</a>', 'Mending old bridges — Quill')).toBe('Mending old bridges');
  });

  test.each([
    'Why bridges like C#',
    'A walk along § 9',
    'Piers and the number #',
    'What ¶ means to masons',
    'Bridge #7 is mended',
  ])('stays where it is a word: %s', (title) => {
    expect(titleOf(title, title)).toBe(title);
  });
});

describe('forms to vote in', () => {
  const form =
    '<form><label><input type="radio" name="p"> Mend it now</label><label><input type="radio" name="p"> Later</label><button>Vote</button></form>';

  test('go with their question', () => {
    const text = textWith({ 4: `<div class="x"><h4>Should the bridge close?</h4>${form}</div>` });
    expect(text).not.toMatch(/Mend it now|Should the bridge/);
  });

  test.each([
    ['paragraphs beside one', `<div>${form}<p>${NINTH}</p></div>`, NINTH],
    ['a short story around one', `<section><p>${NINTH}</p>${form}</section>`, NINTH],
    [
      'choices that are tabs',
      `<div><input type="radio" name="t" id="t1"><label for="t1">One</label><p>${NINTH}</p></div>`,
      NINTH,
    ],
    [
      'a form around much text',
      `<form><p>${NINTH}</p><p>${TENTH}</p><p>${ELEVENTH}</p><p>${TWELFTH}</p><input type="radio"><button>Go on</button></form>`,
      TENTH,
    ],
    ['a list of choices without a form', `<ul><li>${NINTH}</li><li>${TENTH}</li></ul>`, TENTH],
  ])('leave %s', (_, html, said) => {
    expect(textWith({ 4: html })).toContain(said);
  });
});

describe('lines at the edges', () => {
  test.each([
    ['how long the reading takes', { 0: '<p>Lesedauer: 3 Minuten</p>' }, 'Lesedauer'],
    ['who owns the words', { 8: '<p>© The River Post 2026. All rights reserved.</p>' }, '©'],
    ['the day, under the first paragraph', { 0: '<p class="d">4 March 2026</p>', 1: '' }, '4 March'],
  ])('go: %s', (_, extra, said) => {
    expect(textWith(extra)).not.toContain(said);
  });

  test.each([
    ['a recipe’s two times', { 0: '<p>Prep 20 minutes</p><p>Bake 55 minutes</p>' }, '55 minutes'],
    [
      'an item of a list',
      { 4: '<p>The plan for the night:</p><ul><li>Wait 5 minutes</li><li>Ring the bell</li></ul>' },
      'Wait 5 minutes',
    ],
    ['minutes in the middle', { 4: '<p>They held out for 4 minutes</p>' }, '4 minutes'],
    [
      'an owner named in the middle',
      { 4: '<p>© stood on every stone that the masons of the town had cut by hand.</p>' },
      '© stood',
    ],
    ['another day', { 4: '<h3>5 March 2026</h3>' }, '5 March'],
  ])('stay: %s', (_, extra, said) => {
    expect(textWith(extra)).toContain(said);
  });
});

describe('lines that lead to other stories', () => {
  test.each([
    [
      'over a card in an aside',
      '<aside><h3>Read more: how the bridge was built</h3><a href="/r"><img src="/t.jpg" width="100" height="70"></a></aside>',
    ],
    ['with a link after a colon', '<p>Related stories: <a href="/r">how the bridge was built long ago by hand</a></p>'],
  ])('go: %s', (_, html) => {
    expect(textWith({ 4: html })).not.toContain('how the bridge was built');
  });

  test.each([
    [
      'a book named in a sentence',
      '<p>See also: the second volume of the county’s history of bridges, which has pictures.</p>',
    ],
    ['a heading of the story', '<h3>Listen: the second volume of the river</h3>'],
    [
      'a link in the middle of a sentence',
      '<p>The masons read more: the <a href="/v">second volume</a> of the county’s history lay on every table that winter.</p>',
    ],
    [
      'a colon in a sentence',
      '<p>Related by marriage: the second volume tells of the masons, who were all cousins of the mayor.</p>',
    ],
    [
      'words that open a question',
      '<p>Read the second volume and you know why the masons of the town never built another bridge?</p>',
    ],
  ])('stay: %s', (_, html) => {
    expect(textWith({ 4: html })).toContain('second volume');
  });
});

describe('who wrote it, in the middle of a line', () => {
  const bylineOf = (line: string, lang = 'de') =>
    articleOf(plain(`<small>${line}</small>${opening}<p>${all[2]}</p><p>${all[3]}</p>`, lang)).byline;

  test.each([
    ['4. März 2025 von Katharina Vogt', 'Katharina Vogt'],
    ['2025-03-04 10:22 来源:云岭日报 作者:陈晓雨 分享到:', '陈晓雨'],
    ['Photographs and words by Aurelio Banti', 'Aurelio Banti'],
    ['Posted by Petra Nowak on 4th March 2025', 'Petra Nowak'],
  ])('is read: %s', (line, name) => {
    expect(bylineOf(line)).toBe(name);
  });

  test.each([
    'Seit 2019 von Hand gemahlen',
    'Im Mai 2024 von der Stadt gekauft',
    'Erbaut 1871 von drei Maurern aus dem Tal',
    'Foto aus dem Jahr 2019 von der Mühle',
    'Ausgabe 2025 von März bis Mai',
  ])('is nobody: %s', (line) => {
    expect(bylineOf(line)).toBeNull();
  });
});

describe('a box that leads to another story', () => {
  const SAID = 'For sixty years the same family held the contract for the paint, and the colour was a secret.';
  const card = (heading: string, rest: string) => `<div class="m">${heading}<p>${SAID}</p>${rest}</div>`;
  const linked = '<h4><a href="/men">The men who painted it</a></h4>';

  test('goes whole', () => {
    expect(textWith({ 4: card(linked, '<a href="/men">Continue reading</a>') })).not.toContain(SAID);
  });

  test.each([
    ['its heading is no link', card('<h4>The men who painted it</h4>', '<a href="/men">Continue reading</a>')],
    ['it leads there once', card(linked, '')],
    ['it leads to several pages', card(linked, '<a href="/a">One</a> <a href="/b">Another</a>')],
    [
      'it leads to places of the page itself',
      card('<h4><a href="#p">The men who painted it</a></h4>', '<a href="#p">Back</a>'),
    ],
  ])('stays where %s', (_, html) => {
    expect(textWith({ 4: html })).toContain(SAID);
  });

  test('stays where the story is made of such boxes', () => {
    const cards = [NINTH, TENTH, ELEVENTH, TWELFTH].map((said, i) =>
      card(linked, `<a href="/men">Read it</a>`).replace(SAID, said).replaceAll('/men', `/${i}`),
    );
    expect(textWith({ 2: cards.join('') }, 2)).toContain(ELEVENTH);
  });
});
