import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { toSingleHtml } from '../../../utils/core/formats/single-html';
import { HTML, parse, STORY } from './rich';

const { document } = new JSDOM(toSingleHtml(STORY)).window;

test('is one page that says what the story is', () => {
  expect(document.compatMode).toBe('CSS1Compat');
  expect([document.title, document.documentElement.lang, document.documentElement.dir]).toEqual([
    ...[STORY.title, 'en', 'ltr'],
  ]);
  expect(document.querySelector('h1')?.textContent).toBe(STORY.title);
  expect(document.querySelector('.details')?.textContent).toBe(
    `${STORY.byline} · ${STORY.siteName} · ${STORY.published} · ${STORY.url}`,
  );
  const canonical = document.querySelector('link[rel=canonical]');
  expect(canonical?.getAttribute('href')).toBe(STORY.url);
  const arabic = new JSDOM(toSingleHtml({ ...STORY, lang: 'ar', dir: 'rtl' })).window.document.documentElement;
  expect([arabic.lang, arabic.dir]).toEqual(['ar', 'rtl']);
});

test('holds the story as it is, each note within reach of its mark', () => {
  const [, , ...parts] = document.querySelector('article')?.children ?? [];
  expect(parts.map((part) => part.outerHTML)).toEqual([...parse(HTML).children].map((part) => part.outerHTML));
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    expect(document.querySelector(link.getAttribute('href') ?? ''), link.outerHTML).not.toBeNull();
  }
});

test('lets nothing of what it says become markup, and fetches nothing but pictures', () => {
  const hostile = '</title><script>alert(1)</script>"><img src=x onerror=alert(1)>';
  const page = new JSDOM(
    toSingleHtml({ ...STORY, title: hostile, byline: hostile, siteName: hostile, url: hostile, lang: hostile }),
  ).window.document;
  expect(page.querySelector('script, [onerror]')).toBeNull();
  expect([page.title, page.querySelector('h1')?.textContent]).toEqual([hostile, hostile]);
  const policy = document.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content');
  expect(policy).toBe("default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'");
  expect(document.querySelectorAll('script, link[rel=stylesheet], iframe')).toHaveLength(0);
});
