import { describe, expect, test } from 'vitest';
import { articleOf, bodyOf, newsPage, sentences } from './page';

const story = (extra: Record<number, string>) => articleOf(newsPage({ extra }));
const SECOND = sentences(9)[8] ?? '';

describe('what is folded away', () => {
  const rest = `<p>${SECOND}</p>`;
  test.each([
    ['behind a button', `<button>Show the rest</button><div style="display:none">${rest}</div>`],
    ['in a panel', `<div><div role="tabpanel" hidden>${rest}</div></div>`],
  ])('%s is read', (_, html) => {
    expect(story({ 4: html }).text).toContain(SECOND);
  });

  test.each([
    ['a dialog', `<button>Sign up</button><div role="dialog" style="display:none">${rest}</div>`],
    ['a form', `<button>Tell us</button><div hidden>${rest}<form><input name="mail"></form></div>`],
    ['a box named for a newsletter', `<button>Sign up</button><div class="newsletter" hidden>${rest}</div>`],
    ['without a button', `<div style="display:none">${rest}</div>`],
    ['a template for scripts', `<button>More</button><template><div>${rest}</div></template>`],
  ])('%s is not', (_, html) => {
    expect(story({ 4: html }).text).not.toContain(SECOND);
  });
});

describe('a list between paragraphs', () => {
  test('is kept whole where a line tells of it', () => {
    const html =
      '<p>The masons need three things this winter:</p><ul><li>rope</li><li><a href="/b">an iron bar</a></li><li>lamps</li></ul>';
    expect([...bodyOf(story({ 4: html })).querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      'rope',
      'an iron bar',
      'lamps',
    ]);
  });

  test.each([
    [
      'related stories',
      '<h4>Read more</h4><ul><li><a href="/a">Ferry breaks down</a></li><li><a href="/b">Frost comes early</a></li></ul>',
    ],
    ['ways to share', '<ul><li><a href="/f">Facebook</a></li><li><a href="/x">Mail</a></li><li>Share</li></ul>'],
  ])('leads elsewhere: %s', (_, html) => {
    expect(bodyOf(story({ 4: html })).querySelector('li')).toBeNull();
  });
});

describe('frames', () => {
  const frame = (attributes: string) =>
    bodyOf(story({ 4: `<iframe ${attributes}></iframe>` }))
      .querySelector('figure a')
      ?.getAttribute('href') ?? null;
  test.each([
    ['title="Map of the river" src="https://maps.example/embed?x=1"', 'https://maps.example/embed?x=1'],
    ['src="https://charts.example/chart/7"', 'https://charts.example/chart/7'],
  ])('what shows something stands as a link: %s', (attributes, href) => {
    expect(frame(attributes)).toBe(href);
  });

  test.each([
    'title="Advertisement" src="https://cdn.example/frame/1"',
    'id="google_ads_iframe_1" title="3rd party content" src="https://cdn.example/frame"',
    'src="https://www.googletagmanager.com/ns.html?id=1"',
    'title="reCAPTCHA" src="https://www.google.com/recaptcha/api2"',
    'title="Newsletter" src="https://mail.example/signup"',
    'title="Counter" height="1" src="https://count.example/x"',
    'title="A page" src="about:blank"',
  ])('what does not is gone: %s', (attributes) => {
    expect(frame(attributes)).toBeNull();
  });
});

describe('the lead picture', () => {
  const lead = (html: string) => bodyOf(articleOf(html)).querySelector('img')?.getAttribute('src') ?? null;
  test('over the headline or under it comes first', () => {
    const page = newsPage();
    const image = '<img src="/hero.jpg" width="1200" height="700" alt="The bridge">';
    expect(lead(page.replace('<article>', `<div>${image}</div><article>`))).toBe('https://news.example/hero.jpg');
    expect(lead(page.replace('</h1>', `</h1><div>${image}</div>`))).toBe('https://news.example/hero.jpg');
  });

  test.each([
    ['a card of another story', '<a href="/other"><img src="/card.jpg" width="600" height="400"></a>'],
    ['the author', '<div class="author"><img src="/anna.jpg" width="240" height="240"></div>'],
    ['an icon', '<img src="/icon.png" width="24" height="24">'],
    ['something beside it', '<aside><img src="/beside.jpg" width="600" height="400"></aside>'],
    ['a menu', '<nav><img src="/menu.jpg" width="600" height="400"></nav>'],
  ])('is not %s', (_, html) => {
    expect(lead(newsPage().replace('</h1>', `</h1>${html}`))).toBeNull();
  });
});

describe('code', () => {
  test('keeps its language', () => {
    const html = '<pre><code class="language-py">def gap():\n    return 1</code></pre>';
    const pre = bodyOf(story({ 4: html })).querySelector('pre');
    expect(pre?.getAttribute('data-language')).toBe('py');
    expect(pre?.textContent).toBe('def gap():\n    return 1');
  });

  test('is not every table whose rows are numbered', () => {
    const rows = ['Old bridge', 'New bridge', 'Ferry'].map((name, i) => `<tr><td>${i + 1}</td><td>${name}</td></tr>`);
    const body = bodyOf(story({ 4: `<table>${rows.join('')}</table>` }));
    expect(body.querySelector('pre')).toBeNull();
  });
});
