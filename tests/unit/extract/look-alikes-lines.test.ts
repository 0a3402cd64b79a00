import { describe, expect, test } from 'vitest';
import { articleOf, newsPage, sentences } from './page';

const textWith = (extra: Record<number, string>) => articleOf(newsPage({ extra })).text;

/** A page with a headline of its own, in a language, with lines under it, its paragraphs, and what stands after them. */
const page = (
  { title = 'Old bridge to be mended before winter', head = '', lang = 'en', over = '', under = '', after = '' },
  paragraphs = sentences(6),
) => `<!doctype html><html lang="${lang}"><head><title>${title} - Post</title>${head}</head><body><nav><a href="/">Post</a></nav>
<main>${over}<div class="top"><h1>${title}</h1>${under}</div><div class="text">${paragraphs.map((p) => `<p>${p}</p>`).join('')}</div>${after}</main></body></html>`;

describe('what a paper asks of its readers', () => {
  test.each([
    'Support our journalism from £3 a month.',
    'Follow us on Mastodon and Bluesky.',
    'Please sign up for our weekly newsletter: all the news of the river.',
    'Listen to our podcast wherever you like.',
    'Sign up for the Harbour Magazine newsletter. The best of the Harbour delivered to your inbox every week.',
    'Get it sent to your inbox.',
    'Abonnez-vous à notre infolettre.',
    'Únete a nuestro canal de WhatsApp',
    'Подписывайтесь на наш канал в Телеграме',
    '公式LINEを友だち追加してニュースを読む',
    '扫码关注我们的微信公众号',
  ])('goes: %s', (said) => {
    expect(textWith({ 4: `<p>${said}</p>` })).not.toContain(said);
  });

  test.each([
    'Support for independent journalism has fallen by half, the study says, and no podcast made up for it.',
    '“Follow us on Facebook,” the masons had painted on the scaffold, and nobody did.',
    'Subscribers to the newsletter of the town were told a day before our own readers were.',
    'Donate to a newsroom and you will be thanked by a letter, the mayor joked to the members of the council.',
    'She had asked them to join a channel on Telegram, which the ferry company used for its timetable.',
    'You can also subscribe to this newsletter here, and to the other one that we write.',
    'Sign up for every newsletter there is and see what comes, she had told the class, and they did.',
    'It goes from the harbour master’s desk to your inbox in less than a second, the engineer said.',
    'Get it wrong and the newsletter of the parish will tell everyone before the evening bells are rung.',
    'Our podcast about bridges was made by three schoolgirls in a cupboard under the stairs of the town hall.',
    'Follow the channel under the third arch and you come to the mill that gave the town its name.',
  ])('stays where the story tells of it: %s', (said) => {
    expect(textWith({ 4: `<p>${said}</p>` })).toContain(said);
  });

  test('takes a small box with it, and not the paragraphs beside it', () => {
    const box = '<div class="k"><h4>Listen to our podcast</h4><p>The Bridge Tapes, every Thursday at seven.</p></div>';
    expect(textWith({ 4: box })).not.toContain('Bridge Tapes');
    const flat = '<h4>Listen to our podcast</h4><p>The Bridge Tapes are what the masons call the stripes on it.</p>';
    expect(textWith({ 4: flat })).toContain('Bridge Tapes');
  });

  test('stays where it is what the story is about', () => {
    const calls = ['Follow us on Mastodon.', 'Support our journalism today.', 'Join us on Facebook.'];
    const said = calls.map(
      (call) => `<p>${call} It was the line that every paper on the river used that spring, in bold.</p>`,
    );
    expect(textWith({ 2: said.join('') })).toContain('Follow us on Mastodon.');
  });
});

describe('lines that serve the readers of a page', () => {
  test.each([
    ['a question after its worth', { 8: '<p>Was this article helpful? Yes No</p>' }, 'helpful'],
    ['a call for stories', { 8: '<p>Do you have a story for us? Email tips@post.example</p>' }, 'tips@'],
    ['a question to whom it touches', { 8: '<p>Have you been hurt by it? Get in touch with us.</p>' }, 'hurt by it'],
    ['a part of a series', { 0: '<p>This is part 2 of our series Bridges. Read part 1 here.</p>' }, 'part 2'],
    ['a leap', { 0: '<div><a href="#plan">Jump to the plan</a></div>' }, 'Jump to'],
    ['how it was rated', { 0: '<div>4.8 from 112 votes</div>' }, '112 votes'],
    ['whose the words are', { 8: '<p>Toute reproduction interdite.</p>' }, 'reproduction'],
    ['when it was made and changed', { 8: '<p>Published 3 May 2019, updated 1 March 2025</p>' }, '2019'],
    ['a day without its year', { 0: '<p>4 March</p>' }, '4 March'],
  ])('go: %s', (_, extra, said) => {
    expect(textWith(extra)).not.toContain(said);
  });

  test.each([
    [
      'a story that says which part it is',
      { 0: '<p>This is the second of two articles in a series on bridges that began with the one at Upper Stoke.</p>' },
      'second of two',
    ],
    [
      'a question of the story',
      { 4: '<p>Was this article of the treaty useful to anyone who lived on the far bank of the river?</p>' },
      'of the treaty',
    ],
    [
      'a question to be answered',
      { 4: '<p>Do you have a story that explains it? Nobody on the council had one that evening.</p>' },
      'explains it',
    ],
    [
      'a question that the story answers',
      { 4: '<p>Have you been hurt by it? No, said the mayor, and he laughed.</p>' },
      'hurt by it',
    ],
    ['the dates of a life', { 8: '<p>Ada Holm, born 3 May 1931; died 1 March 2025</p>' }, '1931'],
    ['a vote in the story', { 4: '<p>The motion won by 7 to 4 votes</p>' }, '4 votes'],
    [
      'a link to a note',
      {
        4: '<p>The plan stands below.<a href="#n1">[1]</a></p>',
        8: '<ol><li id="n1">The plan of the year 1871.</li></ol>',
      },
      'plan of the year',
    ],
    ['a day that heads an entry', { 2: '<p>4 March</p>', 4: '<p>5 March</p>' }, '5 March'],
    [
      'reproduction told of',
      { 4: '<p>Toute reproduction of the stone would cost more than the bridge itself, the mason said in French.</p>' },
      'of the stone',
    ],
  ])('stay: %s', (_, extra, said) => {
    expect(textWith(extra)).toContain(said);
  });
});

describe('what stands under a headline', () => {
  const LINE = 'Two piers lose stone and a ferry takes their place';
  const list = (...items: string[]) =>
    `<h2>Key points</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

  test('a line that tells the story in short stays, and so do its points', () => {
    expect(articleOf(page({ under: `<h2>${LINE}</h2><p>By Ada Holm</p>` })).text).toContain(LINE);
    const points = articleOf(
      page({ under: list('Two piers lose stone each spring', 'A ferry is to run from six') }),
    ).text;
    expect(points).toContain('A ferry is to run from six');
  });

  test.each([
    ['a paragraph that nothing names', `<p>${LINE}</p>`, LINE],
    ['a byline', '<p>By Ada Holm, who writes of bridges</p>', 'Ada Holm'],
    ['a call', '<p>Follow us on Facebook and Mastodon today</p>', 'Facebook'],
    ['a line with a link', `<p>${LINE} <a href="/more">and more</a></p>`, LINE],
    ['a tool of the page', `<div>${LINE}</div>`, LINE],
    ['what is named for something else', `<p class="share-text">${LINE}</p>`, LINE],
    [
      'points that lead elsewhere',
      list('<a href="/1">Two piers lose stone</a>', '<a href="/2">A ferry is to run</a>'),
      'Two piers lose',
    ],
    ['points that are dates', list('Published 4 March 2026', 'Updated 5 March 2026 at noon'), 'noon'],
    ['points of a menu', '<ul><li>News</li><li>Sport</li></ul>', 'Sport'],
  ])('goes: %s', (_, under, said) => {
    expect(articleOf(page({ under })).text).not.toContain(said);
  });
});

describe('the day a page shows', () => {
  const data = (day: string) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Old bridge to be mended before winter","datePublished":"${day}"}</script>`;
  const dated = (under: string, more = '') => articleOf(page({ head: data('2019-01-01') + more, under })).published;

  test('outweighs the page’s data', () => {
    expect(dated('<p>By Ada Holm</p><p>4 March 2026</p>')).toBe('2026-03-04');
  });

  test.each([
    ['it says when the story was changed', '<p>Updated 4 March 2026</p>', ''],
    ['it is labelled so a line before', '<p>Last updated</p><p>4 March 2026</p>', ''],
    ['it stands in a sentence', '<p>The bridge was closed on 4 March 2026, and nobody has crossed it since.</p>', ''],
    [
      'two witnesses agree against it',
      '<p>4 March 2026</p>',
      '<meta property="article:published_time" content="2019-01-01">',
    ],
    [
      'it is when the data says the story was changed',
      '<p>4 March 2026</p>',
      '<meta property="article:modified_time" content="2026-03-04">',
    ],

    ['it is the same day elsewhere in the world', '<p>2 January 2019</p>', ''],
  ])('does not where %s', (_, under, more) => {
    expect(dated(under, more)).toBe('2019-01-01');
  });
});

describe('who wrote it', () => {
  const byline = (parts: Parameters<typeof page>[0]) => articleOf(page(parts)).byline;
  const portrait = '<div><img src="/a.jpg" width="60" height="60" alt="Ada Holm"><div>Ada Holm</div></div>';

  test.each([
    ['under the last paragraph', { after: '<p>Written by Ada Holm on 4 March 2026</p>' }, 'Ada Holm'],
    ['beside a picture', { over: portrait }, 'Ada Holm'],
    ['after a date, in Japanese', { under: '<p>2026年3月4日 9時30分 佐藤美咲</p>', lang: 'ja' }, '佐藤美咲'],
    ['with the word for a reporter', { under: '<p>홍길동 기자</p>', lang: 'ko' }, '홍길동'],
  ])('is read %s', (_, parts, name) => {
    expect(byline(parts)).toBe(name);
  });

  test.each([
    ['a name alone that ends an essay', { after: '<p>Ada Holm</p>' }],
    ['by and no name', { after: '<p>Mended by the end of March</p>' }],
    ['a picture of something else', { over: portrait.replace('alt="Ada Holm"', 'alt="A bridge"') }],
    ['the headline beside its picture', { title: 'Ada Holm', over: portrait }],
    ['the site by its mark', { over: portrait.replace('/a.jpg', '/logo.svg') }],
    ['a name far from its picture', { after: portrait }],
    ['a section, in Japanese', { under: '<p>2026年3月4日 9時30分 社会面</p>', lang: 'ja' }],
    ['a paper, in Chinese', { under: '<p>2026-03-04 云岭日报</p>', lang: 'zh' }],
    ['a place without a date', { under: '<p>東京都</p>', lang: 'ja' }],
  ])('is nobody: %s', (_, parts) => {
    expect(byline(parts)).toBeNull();
  });
});

describe('what stands over a headline', () => {
  const consent =
    '<h2>We value your privacy</h2><p>We and our partners store cookies and other information on a device, with your consent, for the purposes named here.</p><button>Accept</button>';
  const text = (over: string) => articleOf(page({ over }, sentences(3))).text;

  test('goes where it asks for consent, or is the site’s name', () => {
    expect(text(`<div class="c">${consent}</div>`)).not.toContain('partners');
    expect(text('<h1><a href="/">Tidewater</a></h1>')).not.toContain('Tidewater');
  });

  test('stays where it is the story: about cookies, with the headline in the same box, or without a button', () => {
    const told =
      'The site stored cookies and other information on a device, the court said, and asked no consent for the purposes it named.';
    expect(articleOf(page({ title: 'Court rules on cookies and consent' }, [told, ...sentences(3)])).text).toContain(
      told,
    );
    const inBox = page({ under: `<div><p>${told}</p><button>Share</button></div>` }, sentences(3));
    expect(articleOf(inBox).text).toContain(told);
  });
});

describe('answers under a headline that asks', () => {
  const ASKED =
    'I am mending a wall of dry stone, and it leans out by the breadth of a hand at the third course from the top.';
  const ANSWER =
    'Take it down to the second course and set the through stones again, for a wall that leans has lost its heart.';
  const asked = (label: string, box = 'prose', title = 'How do I mend a wall that leans?') =>
    articleOf(`<!doctype html><html lang="en"><head><title>${title}</title></head><body><div><h1>${title}</h1><div id="q"><div class="v">14</div><div class="prose"><p>${ASKED}</p><p>Is there a way to mend it without taking it all down?</p></div></div>
<div id="as">${label}<div class="a"><div class="v">21</div><div class="${box}"><p>${ANSWER}</p></div></div><div class="a"><div class="v">3</div><div class="${box}"><p>You can also prop it for a winter, but it will not thank you.</p></div></div></div></div></body></html>`)
      .text;

  test('stay', () => {
    expect(asked('<h2>2 Answers</h2>')).toContain(ANSWER);
  });

  test.each([
    ['comments', '<h2>2 Comments</h2>', 'prose', undefined],
    ['boxes of another name', '<h2>2 Answers</h2>', 'said', undefined],
    ['a headline that does not ask', '<h2>2 Answers</h2>', 'prose', 'How to mend a wall that leans'],
    ['a heading that does not count', '<h2>More to read</h2>', 'prose', undefined],
    ['what is named for comments', '<h2>2 Answers</h2><div class="comments">', 'prose', undefined],
  ])('are none: %s', (_, label, box, title) => {
    expect(asked(label, box, title)).not.toContain(ANSWER);
  });
});
