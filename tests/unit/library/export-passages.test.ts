import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { WRITERS } from '../../../utils/core/library/export';
import type { ExportFormat, ExportTools } from '../../../utils/core/library/export/tools';
import type { Highlight } from '../../../utils/core/library/record/limits';
import { type SavedArticle, toSaved } from '../../../utils/core/library/record/saved-article';
import { createSanitiser } from '../../../utils/core/sanitise';
import { makeArticle } from './articles';

const { window } = new JSDOM('');
const tools: ExportTools = {
  parseHtml: (html) => new window.DOMParser().parseFromString(html, 'text/html'),
  sanitise: createSanitiser(window as unknown as Window & typeof globalThis),
  now: () => new Date('2025-06-01T00:00:00Z'),
  title: 'My library',
};

const HIGHLIGHTS: Highlight[] = [
  { quote: 'first paragraph', note: '' },
  { quote: 'The second', note: 'So it *is*.', color: 'green' },
  { quote: 'Not in it', note: '', color: 'purple' },
  { quote: '', note: 'On all of it.' },
];
const saved = (highlights: Highlight[]): SavedArticle => ({
  ...toSaved(makeArticle({ url: 'https://news.test/a' }), new Date('2025-05-01'), null),
  title: 'A [long] winter',
  highlights,
});

async function write(format: ExportFormat, highlights = HIGHLIGHTS): Promise<Uint8Array> {
  async function* articles() {
    yield saved(highlights);
    yield { ...saved([]), id: 'none', title: 'Nothing marked' };
  }
  const parts: Uint8Array[] = [];
  for await (const part of WRITERS[format].write(articles(), tools)) {
    parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part);
  }
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('what was marked, on its way out', () => {
  it('as Markdown stands under its articles, in the colours that are not the usual one', async () => {
    const text = textOf(await write('passages'));
    expect(text).toMatch(/^# My library\n\n## \[A \\\[long\\\] winter\]\(<https:\/\/news\.test\/a>\)\n/);
    expect(text).toContain(
      '\n> first paragraph\n\n> The second\n\n#green\n\nSo it \\*is\\*.\n\n> Not in it\n\n#purple\n',
    );
    expect(text).toContain('\nOn all of it.\n');
    expect(text).not.toContain('Nothing marked');
  });

  it('as Web Annotations has targets, notes and colours by the model of the W3C', async () => {
    const collection = JSON.parse(textOf(await write('annotations')));
    expect(collection).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection' });
    const { items } = collection.first;
    expect(items).toHaveLength(4);
    expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(4);
    expect(items[0]).toMatchObject({
      type: 'Annotation',
      motivation: 'highlighting',
      target: {
        source: 'https://news.test/a',
        styleClass: 'yellow',
        selector: { type: 'TextQuoteSelector', exact: 'first paragraph' },
      },
    });
    expect(items[1]).toMatchObject({
      motivation: 'commenting',
      body: [
        { type: 'TextualBody', value: 'So it *is*.', purpose: 'commenting' },
        { type: 'TextualBody', value: 'green', purpose: 'tagging' },
      ],
    });
    expect(items[3].target.selector).toBeUndefined();
    expect(collection.stylesheet.value).toContain('.green{background:#');
    expect(JSON.parse(textOf(await write('annotations', []))).first.items).toEqual([]);
  });

  it('as HTML is marked in the story, with notes under it', async () => {
    const { document } = new JSDOM(textOf(await write('html'))).window;
    const marks = [...document.querySelectorAll('article mark')].map((mark) => `${mark.className} ${mark.textContent}`);
    expect(marks).toEqual(['yellow first paragraph', 'green The second', 'green The second', 'purple Not in it']);
    expect(document.querySelector('article')?.textContent).toContain('So it *is*.');
    expect(document.querySelector('style')?.textContent).toContain('mark.green{');
  });

  it('as a book is marked too, and the book is valid', async () => {
    const bytes = await write('epub');
    const report = await EpubCheck.validate(bytes);
    expect(report.messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([]);
    const chapter = textOf(unzipSync(bytes)['book/story-1.xhtml']);
    expect(chapter).toContain('<mark class="green">The second</mark>');
    expect(chapter).toContain('On all of it.');
  });

  it('leaves a story in which nothing is marked as it was', async () => {
    const before = textOf(unzipSync(await write('epub', []))['book/story-1.xhtml']);
    expect(before).not.toMatch(/<mark|<hr/);
    expect(before).toContain('The first paragraph.');
  });
});
