import { expect, test } from 'vitest';
import { articleOf, extractHtml, newsPage, sentences, timeExtraction } from './page';

const SHADOWED = ['parentNode', 'nextElementSibling', 'nextSibling', 'tagName', 'textContent', 'getAttribute'];

test.each(SHADOWED)('a form control named %s neither hangs nor breaks extraction', (name) => {
  const form = `<form><input name="${name}"><input id="${name}"><button name="${name}">Vote</button></form>`;
  const article = articleOf(newsPage({ extra: { 3: form } }));
  expect(article.text.split('\n\n')).toEqual(sentences(8));
});

test.each(['body', 'cloneNode', 'querySelector', 'documentElement'])(
  'a picture or form named %s changes nothing',
  (name) => {
    const article = articleOf(
      newsPage({ extra: { 2: `<img name="${name}" src="/a.jpg"><form name="${name}"></form>` } }),
    );
    expect(article.text.split('\n\n')).toEqual(sentences(8));
  },
);

test('megabytes of data about a story are left unread, and the story is read', () => {
  const data = (words: number) =>
    `<title>Bridge</title><script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ada Holm"},"articleBody":"${'word '.repeat(words)}"}</script>`;
  const { result } = timeExtraction(newsPage({ head: data(900_000) }));
  expect(result).toMatchObject({ ok: true, article: { byline: null } });
  expect(timeExtraction(newsPage({ head: data(100) })).result).toMatchObject({ article: { byline: 'Ada Holm' } });
});

test('a page of too many elements is too large, and says so at once', () => {
  const html = newsPage({ extra: { 8: '<p><i>x</i></p>'.repeat(11_000) } });
  const { result, ms } = timeExtraction(html);
  expect(result).toEqual({ ok: false, why: 'too-large' });
  expect(ms).toBeLessThan(200);
});

test('a page of too many characters is too large, and says so at once', () => {
  const html = newsPage({ extra: { 8: `<p>${'tide '.repeat(650_000)}</p>` } });
  const { result, ms } = timeExtraction(html);
  expect(result).toEqual({ ok: false, why: 'too-large' });
  expect(ms).toBeLessThan(200);
});

test('pages right below the caps are read', () => {
  expect(extractHtml(newsPage({ extra: { 8: '<i></i>'.repeat(2_000) } })).ok).toBe(true);
});

test.each(['', '<html></html>', '<p>Too short.</p>', '<frameset><frame src="/a"></frameset>'])(
  'no story in %j',
  (html) => {
    expect(extractHtml(html)).toEqual({ ok: false, why: 'no-story' });
  },
);

test.each(['not an address', 'javascript:alert(1)', ''])('a canonical address is http or https, never %j', (href) => {
  const head = `<title>Bridge</title><link rel="canonical" href="${href}">`;
  expect(articleOf(newsPage({ head })).canonicalUrl).toMatch(/^https:\/\/news\.example\//);
});
