import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture, picturesOf } from '../fixtures/load';

const HOST = 'dispatch.test';
const { html, folder, expected } = loadFixture('newsphere');

/** A voice that says a word every few milliseconds, where browsers under test have none. */
function giveVoice(): void {
  const said: string[] = [];
  let current: { onend?: (() => void) | null } | null = null;
  const voices = [
    { name: 'Of the net', voiceURI: 'net', lang: 'en-US', localService: false, default: false },
    { name: 'Of the house', voiceURI: 'house', lang: 'en-GB', localService: true, default: false },
    { name: 'Aus dem Haus', voiceURI: 'haus', lang: 'de-DE', localService: true, default: false },
  ];
  const synth = Object.assign(new EventTarget(), {
    // New objects each time, as browsers give.
    getVoices: () => voices.map((voice) => ({ ...voice })),
    cancel: () => {
      current = null;
    },
    speak: (utterance: { text: string; onend?: (() => void) | null; onboundary?: (event: object) => void }) => {
      current = utterance;
      said.push(utterance.text);
      setTimeout(() => utterance.onboundary?.({ name: 'word', charIndex: 0, charLength: 3 }), 20);
    },
  });
  class Utterance {
    constructor(readonly text: string) {}
  }
  Object.defineProperty(window, 'speechSynthesis', { value: synth, configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
  Object.assign(window, { said, endBreath: () => current?.onend?.() });
}
const said = () => (window as unknown as { said: string[] }).said;
const endBreath = () => (window as unknown as { endBreath(): void }).endBreath();
const marked = (name: string) => {
  const ranges = [...(CSS.highlights.get(name) ?? [])];
  return ranges.map((range) => String(range));
};
const has = (selector: string) => document.querySelector(selector) !== null;

describe.each(BROWSERS)('listening in %s', (name) => {
  let browser: BrowserUnderTest;
  let library: PageUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    server = await serveSites({
      [HOST]: { pages: { '/page.html': html, ...picturesOf(folder) } },
      'pictures.test': { folder },
    });
    browser = await launch(name);
    const page = await browser.open(server.at(HOST, '/page.html'));
    const tabId = await page.tabId();
    library = await browser.open(`${browser.extensionOrigin}/library.html`);
    expect(await send(library, { type: 'library:save', tabId })).toMatchObject({ ok: true });
    await library.evaluate(giveVoice);
    await waitFor('the row', () => library.evaluate(has, '.row-open'));
    await library.click('.row-open');
    await waitFor('the reader', () => library.evaluate(has, '.reader'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('reads the story by sentences with a voice of this machine, and marks sentence and word', async () => {
    await library.press('l');
    await waitFor('the panel', () => library.evaluate(has, '.listen'));
    const voices = await library.evaluate(() =>
      [...document.querySelectorAll('.listen option')].map((each) => each.textContent),
    );
    expect(voices).toEqual(['Of the house', 'Of the net (over the network)']);
    await library.click('.listen-button:nth-child(2)');
    await waitFor('the first sentence', async () => (await library.evaluate(said)).length === 1);
    const [first = ''] = await library.evaluate(said);
    expect(expected.paragraphs[0]?.startsWith(first)).toBe(true);
    expect(await library.evaluate(marked, 'q7-sentence')).toEqual([first]);
    await waitFor('the word', async () => (await library.evaluate(marked, 'q7-word'))[0] === first.slice(0, 3));
    await library.evaluate(endBreath);
    await waitFor('the next sentence', async () => (await library.evaluate(said)).length === 2);
  });

  it('does not begin the sentence again when the system names its voices once more', async () => {
    const before = (await library.evaluate(said)).length;
    await library.evaluate(() => {
      speechSynthesis.dispatchEvent(new Event('voiceschanged'));
    });
    await new Promise((done) => setTimeout(done, 300));
    expect((await library.evaluate(said)).length).toBe(before);
  });

  it('goes on while another tab is in front, and follows the keys of a keyboard’s player', async () => {
    const before = (await library.evaluate(said)).length;
    const other = await browser.open(server.at(HOST, '/page.html'));
    // Chromium under test calls every tab visible.
    if (name === 'firefox') expect(await library.evaluate(() => document.hidden)).toBe(true);
    await library.evaluate(endBreath);
    await waitFor('the next sentence', async () => (await library.evaluate(said)).length === before + 1);
    await other.close();
    await library.tabId();
    const key = (pressed: string) =>
      library.evaluate((named) => {
        document.dispatchEvent(new KeyboardEvent('keydown', { key: named, bubbles: true, cancelable: true }));
      }, pressed);
    const all = await library.evaluate(said);
    await key('MediaTrackPrevious');
    await waitFor('the one before', async () => (await library.evaluate(said)).at(-1) === all.at(-2));
    await key('MediaTrackNext');
    await waitFor('the same again', async () => (await library.evaluate(said)).at(-1) === all.at(-1));
    await key('MediaPlayPause');
    await waitFor('the pause', () => library.evaluate(has, '.listen-button:nth-child(2)[aria-label="Read aloud"]'));
    await key('MediaPlayPause');
    await waitFor('it to go on', async () => (await library.evaluate(said)).length === all.length + 3);
  });

  it('pauses and goes on, skips, and ends with the reader', async () => {
    const { length } = await library.evaluate(said);
    await library.click('.listen-button:nth-child(2)');
    await library.evaluate(endBreath);
    expect((await library.evaluate(said)).length).toBe(length);
    await library.click('.listen-button:nth-child(2)');
    await waitFor('the same sentence', async () => (await library.evaluate(said)).length === length + 1);
    const sentences = await library.evaluate(said);
    expect(sentences.at(-1)).toBe(sentences.at(-2));
    await library.click('.listen-button:nth-child(3)');
    await waitFor('the next sentence', async () => (await library.evaluate(said)).length === length + 2);
    await library.press('Escape');
    await library.press('Escape');
    await waitFor('the reader to close', async () => !(await library.evaluate(has, '.reader')));
    await library.evaluate(endBreath);
    expect((await library.evaluate(said)).length).toBe(length + 2);
    expect(await library.evaluate(marked, 'q7-sentence')).toEqual([]);
  });

  it('begins at the sentence in which a selection begins', async () => {
    await library.click('.row-open');
    await waitFor('the story', () => library.evaluate(has, '.story-text p:nth-of-type(3)'));
    const { length } = await library.evaluate(said);
    await library.evaluate(() => {
      const text = document.querySelector('.story-text p:nth-of-type(3)')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 2, text, 9);
    });
    await waitFor('the bar', () => library.evaluate(has, '.selection-speak'));
    await library.click('.selection-speak');
    const all = await waitFor('the sentence', async () => {
      const now = await library.evaluate(said);
      return now.length > length && now;
    });
    const third = await library.evaluate(
      () => document.querySelector('.story-text p:nth-of-type(3)')?.textContent ?? '',
    );
    expect(third.startsWith((all || [])[length] ?? 'nothing')).toBe(true);
    await library.press('Escape');
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});
