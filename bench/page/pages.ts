import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { loadFixture } from '../../tests/fixtures/load';

/** A page to be measured on. */
export interface MeasuredPage {
  name: string;
  /** Pages of one kind are counted together. */
  kind: 'blank' | 'news' | 'front' | 'large' | 'ticker' | 'article';
  /** How many times the same article, where growth is measured. */
  size?: number;
  html(): string;
}

const SIZES = [1, 4, 16];
const WORDS = 'the harbour froze over twice that winter and nobody could say when the ferry would come back'.split(' ');

const sentence = (seed: number): string =>
  Array.from({ length: 18 }, (_, at) => WORDS[(seed * 7 + at * 5) % WORDS.length]).join(' ');
const documentOf = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const repeated = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

const teaser = (at: number): string =>
  `<li class="card card-${at % 40}"><a href="/news/${at}"><h3>${sentence(at)}</h3></a><p>${sentence(at + 1)}</p></li>`;
const share = `<div class="row">${repeated(4, (at) => `<a href="https://www.facebook.com/sharer/sharer.php?u=${at}">Facebook</a> `)}</div>`;
const story = (times: number): string =>
  `<article><h1>${sentence(3)}</h1>${repeated(times, (part) => repeated(30, (at) => `<p>${sentence(part + at)}. ${sentence(at)}.</p>`) + share)}</article>`;
const related = (times: number): string =>
  `<section class="more"><h2>Related stories</h2><ul>${repeated(6 * times, teaser)}</ul></section>`;

/** Fifty texts that change with every frame, as on a page of prices. */
const TICKER = `<table>${repeated(50, (at) => `<tr><td>Share ${at}</td><td class="price">0</td></tr>`)}</table><script>
const cells = document.querySelectorAll('.price');
let n = 0;
(function tick() { n++; for (const cell of cells) cell.innerHTML = '<b>' + (n % 997) + '</b>'; requestAnimationFrame(tick); })();
</script>`;

/** @param corpus folder of stored pages with their layout, its pages gzipped below `html`; of these `count`, spread over it */
export function measuredPages(corpus: string | undefined, count: number): MeasuredPage[] {
  return [
    { name: 'blank', kind: 'blank', html: () => documentOf('Blank', '<p>Nothing.</p>') },
    { name: 'fixture', kind: 'news', html: () => loadFixture('newsphere').html },
    ...(corpus ? storedPages(corpus, count) : []),
    { name: 'front', kind: 'front', html: () => documentOf('Front', `<main><ul>${repeated(750, teaser)}</ul></main>`) },
    {
      name: 'large',
      kind: 'large',
      html: () => documentOf('Large', `<main><ul>${repeated(10_000, teaser)}</ul></main>`),
    },
    { name: 'ticker', kind: 'ticker', html: () => documentOf('Prices', TICKER) },
    ...SIZES.map((size) => ({
      name: `article × ${size}`,
      kind: 'article' as const,
      size,
      html: () => documentOf('Article', story(size) + related(size)),
    })),
  ];
}

function storedPages(corpus: string, count: number): MeasuredPage[] {
  const files = readdirSync(join(corpus, 'html'))
    .filter((file) => file.endsWith('.gz'))
    .sort();
  const step = Math.max(1, Math.floor(files.length / count));
  return files
    .filter((_, at) => at % step === 0)
    .slice(0, count)
    .map((file) => ({
      name: file.replace(/\.html\.gz$/, ''),
      kind: 'news',
      html: () => gunzipSync(readFileSync(join(corpus, 'html', file))).toString(),
    }));
}
