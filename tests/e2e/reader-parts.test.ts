import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { pressIn } from '../../scripts/browsers/reader';
import { RICH_PAGE, withParts } from '../../scripts/browsers/rich-page';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture } from '../fixtures/load';

const HOST = 'dispatch.test';
const { folder } = loadFixture('newsphere');
/** What a careless page says of every element, even of those it does not know. */
const LOUD = `<style>*, :root > * { color: rgb(1, 2, 3) !important; font-size: 7px !important; transform: rotate(1deg) }
  p { letter-spacing: 9px !important; display: none } :root > div { opacity: .1 }</style>`;
const VERTICAL = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>島の灯台</title>
  <style>article { writing-mode: vertical-rl; height: 80vh }</style></head><body><article><h1>島の灯台</h1>
  ${Array.from({ length: 30 }, (_, at) => `<p>${at + 1}番目の段落。${'その朝、灯台守は海を見ていた。船は一隻も来なかった。'.repeat(6)}</p>`).join('')}
  </article></body></html>`;

/** Draws a picture into its own address, as a saved page holds it. */
const DRAWN = `<script>const canvas = document.createElement('canvas'); canvas.width = 160; canvas.height = 120;
  const pen = canvas.getContext('2d');
  for (let i = 0; i < 900; i++) { pen.fillStyle = 'hsl(' + i * 37 % 360 + ' 80% 50%)'; pen.fillRect(i * 53 % 160, i * 29 % 120, 9, 7); }
  document.getElementById('photo').src = canvas.toDataURL();</script>`;
/** What styles hide, fold, or fade in, each with a word of its own. */
const HALF_SEEN = `<style>.off { display: none } .thin { display: contents } .tip { visibility: hidden; position: absolute }
  .faded { opacity: 0 }</style>
  <div class="off"><p>NOTICE: our pages set cookies on your device, so that we know which stories are read to their end.</p></div>
  <p>The lamp was lit at four<span class="tip">TOOLTIP: an hour before noon</span> by a boy of nine.</p>
  <div class="thin"><p>WRAPPED: the boat came back in the evening, when nobody on the quay had any hope of it left.</p></div>
  <div class="faded"><p>FADED: the captain said that he had never seen the sea like that, and would not go out again.</p></div>
  <section><h3>What became of the boat?</h3><div class="off"><p>ANSWER: it was sold in spring, and lies on a lake now.</p></div></section>
  <details><summary>And of the boy?</summary><p>FOLDED: he keeps the lamp to this day, and speaks of that night to nobody.</p></details>
  <figure><img id="photo" alt=""><figcaption>PICTURED: the quay</figcaption></figure>${DRAWN}`;

const isOpen = () => document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.story') != null;

describe.each(BROWSERS)('the parts of a story in the reader, in %s', (name) => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    server = await serveSites({
      [HOST]: {
        pages: {
          '/rich.html': RICH_PAGE,
          '/loud.html': RICH_PAGE.replace('</head>', `${LOUD}</head>`),
          '/half-seen.html': withParts(HALF_SEEN),
          '/all-seen.html': withParts(HALF_SEEN.replace(/<style>.*?<\/style>/s, '')),
          '/vertical.html': VERTICAL,
          '/rtl.html': loadFixture('al-marsa').html,
        },
        folders: { pictures: folder },
      },
    });
    browser = await launch(name);
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function openReader(path: string, settings: object = {}): Promise<PageUnderTest> {
    await setReader(settings);
    const page = await browser.open(server.at(HOST, path));
    await send(extension, { type: 'reader:open', tabId: await page.tabId() });
    await waitFor('the reader', () => page.evaluate(isOpen));
    return page;
  }
  const setReader = (reader: object) =>
    extension.evaluate(async (chosen) => {
      interface Api {
        storage: { local: { set(values: object): Promise<void> } };
      }
      const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (own ?? chrome).storage.local.set({ reader: chosen });
    }, reader);
  /** Style of an element of the reader, or null where there is none. */
  const look = (page: PageUnderTest, selector: string, property: string) =>
    page.evaluate(
      (wanted, named) => {
        const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
        const element = root?.querySelector(wanted);
        return element ? getComputedStyle(element).getPropertyValue(named) : null;
      },
      selector,
      property,
    );
  const text = (page: PageUnderTest, selector: string) =>
    page.evaluate((wanted) => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      return root?.querySelector(wanted)?.textContent ?? null;
    }, selector);
  const count = (page: PageUnderTest, selector: string) =>
    page.evaluate(
      (wanted) =>
        document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelectorAll(wanted).length ?? 0,
      selector,
    );

  it('footnotes open in place and close again', async () => {
    const page = await openReader('/rich.html');
    expect(await count(page, 'aside.note')).toBe(0);
    await pressIn(page, '.story-text sup a');
    expect(await text(page, '.note')).toContain('set by hand');
    expect(await text(page, 'p:has(sup a) + .note')).toContain('set by hand');
    await pressIn(page, '.story-text sup a');
    expect(await count(page, 'aside.note')).toBe(0);
    await page.close();
  });

  it('tables scroll by themselves, and nothing widens a narrow window', async () => {
    const page = await openReader('/rich.html');
    await page.resize(name === 'chromium' ? { width: 320, height: 640 } : { width: 450, height: 640 });
    const wide = await page.evaluate(() => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      const [scroller, table] = ['.scroller', '.table'].map((selector) => root?.querySelector(selector));
      if (!root || !scroller || !table) return null;
      const controls = [...root.querySelectorAll('.rail-button')].map((each) => each.getBoundingClientRect());
      return {
        story: scroller.scrollWidth - scroller.clientWidth,
        page: document.documentElement.scrollWidth - innerWidth,
        table: table.scrollWidth > table.clientWidth,
        cut: controls.filter(({ left, right, bottom }) => left < 0 || right > innerWidth || bottom > innerHeight)
          .length,
        small: controls.filter(({ width, height }) => width < 24 || height < 24).length,
        past: [...root.querySelectorAll('.story *')]
          .filter((each) => !each.closest('.table, pre') && each.getBoundingClientRect().right > innerWidth + 1)
          .map((each) => each.outerHTML.slice(0, 80)),
      };
    });
    expect(wide).toMatchObject({ story: 0, table: true, cut: 0, small: 0, past: [] });
    for (const key of ['a', 'm', '?', 'l']) {
      await page.press(key);
      const panel = await waitFor('the panel', () =>
        page.evaluate(() => {
          const box = document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.panel');
          if (!box) return null;
          const { left, right, top, bottom } = box.getBoundingClientRect();
          return {
            isIn: left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight,
            over: box.scrollWidth - box.clientWidth,
          };
        }),
      );
      expect(panel, key).toEqual({ isIn: true, over: 0 });
      await page.press('Escape');
    }
    await page.resize({ width: 1280, height: 800 });
    await page.close();
  });

  it('pictures open large, by click or key, and go by arrow keys', async () => {
    const page = await openReader('/rich.html');
    const pictures = await count(page, 'img.is-picture');
    expect(pictures).toBeGreaterThan(1);
    await pressIn(page, 'img.is-picture');
    const shown = () =>
      page.evaluate(() => {
        const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
        const box = root?.querySelector('.lightbox');
        return box && { name: box.getAttribute('aria-label'), inside: box.contains(root?.activeElement ?? null) };
      });
    const first = await waitFor('the picture', shown);
    await waitFor('the focus', async () => (await shown())?.inside);
    await page.press('ArrowRight');
    const second = await waitFor('the next picture', async () => {
      const now = await shown();
      return now && now.name !== first.name ? now : null;
    });
    expect(second.inside).toBe(true);
    await page.press('Escape');
    await waitFor('the story', async () => (await shown()) === null);
    expect(await page.evaluate(isOpen)).toBe(true);
    // The focus is on the picture that was shown last, and a key opens it again.
    await page.press('Enter');
    expect((await waitFor('the picture again', shown)).name).toBe(second.name);
    await page.close();
  });

  it('pictures are dimmed in dark themes, or hidden, where the reader chose so', async () => {
    const page = await openReader('/rich.html', { theme: 'dark' });
    expect(await look(page, '.story-text img', 'opacity')).toBe('1');
    await setReader({ theme: 'dark', pictures: 'dim' });
    await waitFor('dim pictures', async () => Number(await look(page, '.story-text img', 'opacity')) < 0.9);
    await setReader({ theme: 'light', pictures: 'dim' });
    await waitFor('full pictures', async () => (await look(page, '.story-text img', 'opacity')) === '1');
    await setReader({ pictures: 'hide' });
    await waitFor('no pictures', async () => (await look(page, '.story-text img', 'display')) === 'none');
    await page.close();
  });

  it('type follows every choice at once, by key and from elsewhere', async () => {
    const page = await openReader('/rich.html');
    await page.press('+');
    await page.press('+');
    await waitFor('larger type', async () => (await look(page, '.story', 'font-size')) === '22px');
    await waitFor('the choice to be kept', async () => {
      const { reader } = (await browser.storage()) as { reader?: { fontSize?: number } };
      return reader?.fontSize === 22;
    });
    await setReader({
      ...{ fontSize: 999, lineHeight: 2, letterSpacing: 0.1, wordSpacing: 0.2, paragraphSpacing: 2, width: 20 },
      ...{ justify: true, font: 'named', fontName: 'Comic "Neue"; x', guide: true },
    });
    // Out of range: the largest there is.
    await waitFor('the largest type', async () => (await look(page, '.story', 'font-size')) === '48px');
    expect(await look(page, '.story', 'line-height')).toBe('96px');
    expect(await look(page, '.story', 'letter-spacing')).toBe('4.8px');
    expect(await look(page, '.story', 'word-spacing')).toBe('9.6px');
    expect(await look(page, '.story-text p', 'margin-bottom')).toBe('96px');
    expect(await look(page, '.story', 'max-width')).toContain('960px');
    expect(await look(page, '.story-text p', 'text-align')).toBe('justify');
    expect(await look(page, '.story-text p', 'hyphens')).toBe('auto');
    expect(await look(page, '.story', 'font-family')).toContain('Comic Neue x');
    expect(await count(page, '.guide')).toBe(1);
    await page.press('g');
    await waitFor('the guide to go', async () => (await count(page, '.guide')) === 0);
    await page.close();
  });

  it('own colours are warned of where text or links are too pale', async () => {
    const colors = { text: '#101010', background: '#ffffff', link: '#0000cc' };
    const page = await openReader('/rich.html', { theme: 'own', colors });
    await page.press('a');
    await waitFor('the panel', () => count(page, '.look'));
    expect(await look(page, '.reader', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await look(page, '.story-text a', 'color')).toBe('rgb(0, 0, 204)');
    expect(await text(page, '.look-warning')).toBe('');
    await setReader({ theme: 'own', colors: { ...colors, link: '#dddd00' } });
    await waitFor('the warning', async () => (await text(page, '.look-warning')) !== '');
    await setReader({ theme: 'own', colors: { ...colors, text: '#999999' } });
    await waitFor('the warning', async () => (await text(page, '.look-warning')) !== '');
    await page.close();
  });

  it("no style of the page's reaches in, and none of ours reaches out", async () => {
    const quiet = await openReader('/rich.html');
    const properties = ['color', 'font-size', 'letter-spacing', 'display', 'transform', 'opacity'];
    const looks = async (page: PageUnderTest) => {
      const found = [];
      for (const property of properties) found.push(await look(page, '.story-text p', property));
      return [...found, await look(page, '.reader', 'opacity'), await look(page, '.story-title', 'color')];
    };
    const usual = await looks(quiet);
    await quiet.close();
    const page = await openReader('/loud.html');
    expect(await looks(page)).toEqual(usual);
    const outside = () =>
      page.evaluate(() => {
        const host = document.querySelector('html > [data-place=overlay]');
        const prose = document.querySelector('body p:not([hidden])') ?? document.body;
        const styles = [document.body, prose].map((each) =>
          [...getComputedStyle(each)].map(
            (property) => `${property}:${getComputedStyle(each).getPropertyValue(property)}`,
          ),
        );
        return { host: host && [getComputedStyle(host).opacity, getComputedStyle(host).transform], styles };
      });
    const open = await outside();
    expect(open.host).toEqual(['1', 'none']);
    // The page's own styles are loud where nothing shields from them.
    expect(open.styles[1]).toContain('font-size:7px');
    await page.press('Escape');
    await waitFor('the page', async () => !(await page.evaluate(isOpen)));
    const inertia = (style: string) =>
      !/^(?:-moz-inert|interactivity|user-select|-webkit-user-select|pointer-events|-moz-user-focus|-moz-user-input)/.test(
        style,
      );
    const closed = await outside();
    expect(open.styles.map((style) => style.filter(inertia))).toEqual(
      closed.styles.map((style) => style.filter(inertia)),
    );
    await page.close();
  });

  it('what styles hide is not read; what a click opens is, and pictures that the page holds itself', async () => {
    const page = await openReader('/half-seen.html');
    const said = (await text(page, '.story-text')) ?? '';
    const words = ['NOTICE', 'TOOLTIP', 'WRAPPED', 'FADED', 'ANSWER', 'FOLDED', 'PICTURED'];
    expect(words.filter((word) => said.includes(word))).toEqual(words.slice(2));
    expect(await count(page, '.story-text img[src^="data:image/png"]')).toBe(1);
    await page.close();
    // The same page without its styles says all of it.
    const bare = await openReader('/all-seen.html');
    const all = (await text(bare, '.story-text')) ?? '';
    expect(words.filter((word) => all.includes(word))).toEqual(words);
    await bare.close();
  });

  it('media of the page is silent behind it, also what would start by itself, and goes on after', async () => {
    await setReader({});
    const page = await browser.open(server.at(HOST, '/rich.html'));
    await page.evaluate(async () => {
      // A second of silence, again and again.
      const rate = 8000;
      const bytes = new Uint8Array(44 + rate).fill(128, 44);
      const view = new DataView(bytes.buffer);
      const put = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
      put(0, 'RIFF');
      view.setUint32(4, 36 + rate, true);
      put(8, 'WAVEfmt ');
      for (const [at, size, value] of [
        [16, 4, 16],
        [20, 2, 1],
        [22, 2, 1],
        [24, 4, rate],
        [28, 4, rate],
        [32, 2, 1],
        [34, 2, 8],
      ] as const) {
        if (size === 4) view.setUint32(at, value, true);
        else view.setUint16(at, value, true);
      }
      put(36, 'data');
      view.setUint32(40, rate, true);
      for (const id of ['playing', 'later']) {
        const audio = Object.assign(document.createElement('audio'), { id, loop: true, muted: true });
        audio.src = URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
        document.body.append(audio);
      }
      await document.querySelector<HTMLAudioElement>('#playing')?.play();
    });
    const paused = (id: string) =>
      page.evaluate((wanted) => document.querySelector<HTMLAudioElement>(`#${wanted}`)?.paused, id);
    expect(await paused('playing')).toBe(false);
    await send(extension, { type: 'reader:open', tabId: await page.tabId() });
    await waitFor('the reader', () => page.evaluate(isOpen));
    expect(await paused('playing')).toBe(true);
    await page.evaluate(() => {
      document
        .querySelector<HTMLAudioElement>('#later')
        ?.play()
        .catch(() => {});
    });
    await waitFor('the other to be stopped', () => paused('later'));
    expect(
      await page.evaluate(() => {
        const link = document.querySelector<HTMLElement>('body a[href]');
        link?.focus();
        return document.activeElement === link;
      }),
    ).toBe(false);
    await page.press('Escape');
    await waitFor('the page', async () => !(await page.evaluate(isOpen)));
    await waitFor('the sound', async () => (await paused('playing')) === false);
    await page.close();
  });

  it("the browser's Back closes it, and leads on as before after that", async () => {
    await setReader({});
    const page = await browser.open(server.at(HOST, '/rtl.html'));
    await page.goto(server.at(HOST, '/rich.html'));
    const address = await page.url();
    await page.evaluate(() => {
      Object.assign(window, { steps: 0 });
      addEventListener('popstate', () =>
        Object.assign(window, { steps: (window as unknown as { steps: number }).steps + 1 }),
      );
      window.scrollTo({ top: 700, behavior: 'instant' });
    });
    const open = async () => {
      await send(extension, { type: 'reader:open', tabId: await page.tabId() });
      await waitFor('the reader', () => page.evaluate(isOpen));
    };
    const closed = () => waitFor('the page', async () => !(await page.evaluate(isOpen)));
    await open();
    expect(await page.url()).toBe(address);
    await page.evaluate(() => history.back());
    await closed();
    await open();
    await page.press('Escape');
    await closed();
    await new Promise((done) => setTimeout(done, 300));
    expect(await page.url()).toBe(address);
    expect(
      await page.evaluate(() => [
        window.scrollY,
        history.scrollRestoration,
        (window as unknown as { steps: number }).steps,
      ]),
    ).toEqual([700, 'auto', expect.any(Number)]);
    await page.evaluate(() => history.back());
    await waitFor('the page before', async () => (await page.url()).endsWith('/rtl.html'));
    await page.close();
  });

  // Firefox 140 tells no script what is selected inside a shadow root: there the browser copies by itself.
  it.skipIf(name === 'firefox')('what is selected is copied as clean HTML and text', async () => {
    const page = await openReader('/rich.html', { theme: 'dark' });
    const copied = await page.evaluate(() => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      const [start, end] = ['.story-text p:has(sup)', '.story-text pre'].map((each) => root?.querySelector(each));
      if (!start || !end) return null;
      const range = document.createRange();
      range.setStart(start, 0);
      range.setEnd(end, end.childNodes.length);
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.setBaseAndExtent(start, 0, end, end.childNodes.length);
      const event = new ClipboardEvent('copy', {
        clipboardData: new DataTransfer(),
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      start.dispatchEvent(event);
      return {
        html: event.clipboardData?.getData('text/html') ?? '',
        text: event.clipboardData?.getData('text/plain') ?? '',
      };
    });
    expect(copied?.html).toContain('<caption>Tides of fourteen harbours</caption>');
    expect(copied?.html).not.toMatch(/\b(?:class|style|tabindex|role|aria-\w+)=|<button|<div/);
    expect(copied?.text).toContain('for tide in tides:\n    print(tide)');
    expect(copied?.text.startsWith('The tide tables')).toBe(true);
    await page.close();
  });

  it('the section being read is marked in the outline, and how far it is is told', async () => {
    const page = await openReader('/rich.html');
    const minutes = await text(page, '.minutes-left');
    expect(minutes).toMatch(/^\d+ min left$/);
    await page.evaluate(() => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      const scroller = root?.querySelector('.scroller');
      scroller?.scrollTo({ top: scroller.scrollHeight, behavior: 'instant' });
    });
    await waitFor('the end', async () => (await text(page, '[role=progressbar] + .minutes-left')) === null);
    await waitFor('the word', async () => (await text(page, '[role=status].message'))?.includes('100 %'));
    await page.close();
  });

  it('right-to-left stories run from the right, and titles of mixed direction keep their own', async () => {
    const page = await openReader('/rtl.html');
    expect(await look(page, '.story', 'direction')).toBe('rtl');
    expect(await look(page, '.story-text p', 'text-align')).toMatch(/^(?:start|right)$/);
    const [site, title] = await page.evaluate(() => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      return ['.story-site', '.story-title'].map((each) => root?.querySelector(each)?.getAttribute('dir'));
    });
    expect([site, title]).toEqual(['auto', 'auto']);
    expect(await count(page, '.story-details bdi')).toBeGreaterThan(1);
    await page.close();
  });

  it('vertical Japanese stands in columns from the right, and reads on to the left', async () => {
    const page = await openReader('/vertical.html');
    const place = () =>
      page.evaluate(() => {
        const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
        const scroller = root?.querySelector('.scroller');
        const blocks = [...(root?.querySelectorAll('.story-text p') ?? [])].map((each) => each.getBoundingClientRect());
        const [first, second] = blocks;
        if (!scroller || !first || !second) return null;
        return {
          mode: getComputedStyle(scroller).writingMode,
          isLeftwards: second.right <= first.left,
          tallest: Math.max(...blocks.map(({ height }) => height)),
          firstRight: first.right,
          left: scroller.scrollLeft,
          over: scroller.scrollHeight - scroller.clientHeight,
          isClearOfRail:
            scroller.getBoundingClientRect().left >= (root?.querySelector('.rail')?.getBoundingClientRect().right ?? 0),
        };
      });
    const before = await waitFor('the story', place);
    expect(before).toMatchObject({ mode: 'vertical-rl', isLeftwards: true, left: 0, over: 0, isClearOfRail: true });
    expect(before.tallest).toBeLessThan(800);
    expect(before.firstRight).toBeLessThan(1280);
    await waitFor('the next columns', async () => {
      await page.press('PageDown');
      return ((await place())?.left ?? 0) < -600;
    });
    for (let times = 0; times < 3; times++) await page.press('j');
    expect(await count(page, '.is-current')).toBe(1);
    const now = await page.evaluate(() => {
      const scroller = document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.scroller');
      return scroller?.previousElementSibling && scroller.scrollLeft;
    });
    expect(now).toBeLessThan(-600);
    // Saved, it still stands in columns.
    await page.press('s');
    await waitFor('the copy', async () => JSON.stringify(await browser.storage()).includes('"isVertical":true'));
    await page.close();
  });

  it('says nothing about errors', async () => {
    const errors = await browser.takeErrors();
    expect(errors).toEqual([]);
  });
});
