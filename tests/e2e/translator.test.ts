import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../../scripts/browsers/browser-under-test';
import { type ChromiumUnderTest, launchChromium } from '../../scripts/browsers/chromium';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture } from '../fixtures/load';

const HOST = 'dispatch.test';
const { html, expected } = loadFixture('newsphere');
/** A piece that no other extension may read, for comparison. */
const CLOSED = `<script>
  const host = document.createElement('div'); document.body.append(host);
  const closed = host.attachShadow({ mode: 'closed' }); closed.innerHTML = '<p>Behind a closed door.</p>'; window.closed_ = closed;
</script></body>`;

/** What translators do: every text below the document and its open shadow roots is read and replaced, as it comes. */
const TRANSLATOR = `
const done = new WeakSet();
const translate = (root) => {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node.shadowRoot) translate(node.shadowRoot);
    if (node.nodeType !== 3 || done.has(node) || !node.data.trim() || /^(?:SCRIPT|STYLE)$/.test(node.parentNode.nodeName)) continue;
    done.add(node);
    node.data = '<<' + node.data + '>>';
  }
};
setInterval(() => translate(document.documentElement), 200);
`;

async function writeTranslator(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-translator-'));
  const manifest = {
    manifest_version: 3,
    name: 'Translator',
    version: '1.0',
    content_scripts: [{ matches: ['http://*/*'], js: ['translate.js'] }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'translate.js'), TRANSLATOR);
  return folder;
}

/** The paragraphs of the reader over the page. */
function paragraphs(): string[] {
  const story = document.documentElement.lastElementChild?.shadowRoot?.querySelectorAll('.story-text p') ?? [];
  return [...story].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '');
}
const isTranslated = (text: string) => text.startsWith('<<') && text.endsWith('>>');

describe('another extension that translates, in chromium', () => {
  let browser: ChromiumUnderTest;
  let server: SiteServer;
  let translator: string;

  beforeAll(async () => {
    translator = await writeTranslator();
    server = await serveSites({ [HOST]: { pages: { '/page.html': html.replace('</body>', CLOSED) } } });
    browser = await launchChromium({ beside: translator });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    if (translator) await rm(translator, { recursive: true });
  });

  it('reads and replaces the story in the reader, and nothing in a closed shadow root', async () => {
    const page = await browser.open(server.at(HOST, '/page.html'));
    const headline = () => page.evaluate(() => document.querySelector('h1')?.textContent?.trim() ?? '');
    await waitFor('the page, translated', async () => isTranslated(await headline()));
    await browser.runCommand('open-reader', page);
    const translated = await waitFor('the story, translated', async () => {
      const texts = await page.evaluate(paragraphs);
      return texts.length > 3 && texts.every(isTranslated) ? texts : null;
    });
    const plain = translated.map((text) => text.replace(/<<|>>/g, '').replace(/\s+/g, ' ').trim());
    expect(plain.filter((text) => expected.paragraphs.includes(text)).length).toBeGreaterThan(3);
    const closed = await page.evaluate(
      () => (window as unknown as { closed_: ShadowRoot }).closed_.querySelector('p')?.textContent,
    );
    expect(closed).toBe('Behind a closed door.');
    await page.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});
