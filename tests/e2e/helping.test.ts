import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/browsers/axe';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { launchChromium } from '../../scripts/browsers/chromium';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { writeArticles } from '../../scripts/browsers/library';
import { readerOf } from '../../scripts/browsers/reader';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture } from '../fixtures/load';

const HOST = 'dispatch.test';
const { html } = loadFixture('newsphere');

/** What the stand-in is told, and what it did. */
interface StandIn {
  readiness: string;
  /** Fails instead of making anything. */
  fails: string | null;
  /** Lets held work go on. */
  go(): void;
  holds: boolean;
  made: object[];
  given: string[];
  destroyed: number;
}
type WithStandIn = typeof globalThis & { standIn: StandIn };

/**
 * Stands in for the browser's models, which no browser under test has: a summary names how long its text was, a translation
 * puts every text in «…».
 */
function standIn(names: readonly string[]): void {
  let waiting: (() => void)[] = [];
  const state: StandIn = {
    ...{ readiness: 'available', fails: null, holds: false, made: [], given: [], destroyed: 0 },
    go() {
      state.holds = false;
      for (const each of waiting) each();
      waiting = [];
    },
  };
  const held = async (signal: AbortSignal) => {
    if (state.holds) {
      await new Promise<void>((resolve, reject) => {
        waiting.push(resolve);
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    }
    signal.throwIfAborted();
  };
  const work = (make: (text: string) => string) => async (text: string, options: { signal: AbortSignal }) => {
    state.given.push(text);
    await held(options.signal);
    return make(text);
  };
  const maker = (quota: number, methods: object) =>
    Object.assign(() => {}, {
      availability: async () => state.readiness,
      async create(options: { signal: AbortSignal; monitor(target: EventTarget): void }) {
        const { signal, monitor, ...rest } = options;
        if (state.fails) throw new DOMException('not now', state.fails);
        state.made.push(rest);
        const progress = new EventTarget();
        monitor(progress);
        if (state.readiness === 'downloadable') {
          progress.dispatchEvent(new ProgressEvent('downloadprogress', { loaded: 0.4, total: 1 }));
          await held(signal);
        }
        return {
          inputQuota: quota,
          measureInputUsage: async (text: string) => text.length / 4,
          destroy: () => state.destroyed++,
          ...methods,
        };
      },
    });
  const all: Record<string, unknown> = {
    Summarizer: maker(200, { summarize: work((text) => `<b>Of ${text.length} letters.</b>`) }),
    Translator: maker(Number.POSITIVE_INFINITY, { translate: work((text) => `«${text}»`) }),
    LanguageDetector: undefined,
  };
  for (const [name, value] of Object.entries(all)) {
    Object.defineProperty(globalThis, name, { value: names.includes(name) ? value : undefined, configurable: true });
  }
  Object.assign(globalThis, { standIn: state });
}

const LINES = Array.from(
  { length: 14 },
  (_, at) =>
    `Paragraph ${at + 1} tells of the <a href="https://example.test/${at}">lamp</a> on the quay. Nobody saw it go out. ${'The boats came in one after the other, and it was late. '.repeat(5).trim()}`,
);
const STORY = `<p>${LINES[0]}</p><h2>The boats</h2><ul><li>One boat<ul><li>its sail</li></ul></li></ul><pre>lamp()</pre>${LINES.slice(
  1,
)
  .map((line) => `<p>${line}</p>`)
  .join('')}`;

async function openStory(browser: BrowserUnderTest, models: readonly string[] | null): Promise<PageUnderTest> {
  const page = await browser.open(`${browser.extensionOrigin}/library.html`);
  await writeArticles(page, [
    { id: 'lamp', url: 'https://example.test/lamp', title: 'The lamp', length: 900, lang: 'de' },
  ]);
  await page.evaluate(async (html) => {
    interface Api {
      storage: { local: { set(values: object): Promise<void> } };
    }
    const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    await (own ?? chrome).storage.local.set({ 'body:lamp': { html, text: 'The lamp' } });
  }, STORY);
  await page.goto(`${browser.extensionOrigin}/library.html`);
  if (models) await page.evaluate(standIn, models);
  await waitFor('the row', () => page.evaluate(has, '.row-open'));
  await page.click('.row-open');
  await waitFor('the story', () => page.evaluate(has, '.story-text p'));
  return page;
}

const has = (selector: string) => document.querySelector(selector) !== null;
const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
const told = () => {
  const { given, made, destroyed } = (globalThis as WithStandIn).standIn;
  return { given, made, destroyed };
};
const set = (change: object) => void Object.assign((globalThis as WithStandIn).standIn, change);
const go = () => (globalThis as WithStandIn).standIn.go();
/** The story's own markup, without what stands in for nothing. */
const markup = () => document.querySelector('.story-text')?.innerHTML ?? '';
const translated = () =>
  [...document.querySelectorAll<HTMLElement>('.story-text .translated')].map((host) => ({
    in: host.parentElement?.localName,
    text: host.shadowRoot?.textContent ?? '',
    lang: host.lang,
    dir: host.dir,
    isSeen: host.getClientRects().length > 0,
  }));

/** Writes the reader's settings, as another page of the extension does. */
const choose = async (reader: object) => {
  interface Api {
    storage: { local: { set(values: object): Promise<void> } };
  }
  const { browser: own, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  await (own ?? chrome).storage.local.set({ reader });
};

async function openMore(page: PageUnderTest): Promise<void> {
  if (!(await page.evaluate(has, '.more'))) await page.press('m');
  await waitFor('the panel', () => page.evaluate(has, '.more'));
}

describe.each(BROWSERS)('a browser without models of its own, %s', (name) => {
  let browser: BrowserUnderTest;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('is offered neither summary nor translation', async () => {
    // Chromium has the names, and on machines under test no model behind them.
    const page = await openStory(browser, name === 'firefox' ? null : []);
    await openMore(page);
    await new Promise((done) => setTimeout(done, 300));
    expect(await page.evaluate(has, '.help-menu')).toBe(false);
    expect(await page.evaluate(has, '.help-box')).toBe(false);
  });

  it('says nothing about errors', async () => expect(await browser.takeErrors()).toEqual([]));
});

describe('the browser’s own models, stood in for, in chromium', () => {
  let browser: BrowserUnderTest;
  let page: PageUnderTest;
  let before: string;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await openStory(browser, ['Summarizer', 'Translator']);
    before = await page.evaluate(markup);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('make nothing before a click', async () => {
    await openMore(page);
    await waitFor('the offers', () => page.evaluate(has, '.help-translate'));
    expect(await page.evaluate(textOf, '.help-translate')).toBe('Translate into English');
    expect(await page.evaluate(told)).toEqual({ given: [], made: [], destroyed: 0 });
  });

  it('sum up a story in pieces they can take, as plain text', async () => {
    await page.click('.help-summarise');
    const text = await waitFor('the summary', () => page.evaluate(textOf, '.help-text'));
    expect(text).toMatch(/^<b>Of \d+ letters\.<\/b>$/);
    expect(await page.evaluate(has, '.help-text b')).toBe(false);
    const { given, made, destroyed } = await page.evaluate(told);
    expect(made).toEqual([
      {
        ...{ type: 'tldr', format: 'plain-text', length: 'long', outputLanguage: 'en' },
        expectedInputLanguages: ['de'],
      },
    ]);
    expect(given.length).toBeGreaterThan(2);
    for (const piece of given) expect(piece.length / 4).toBeLessThanOrEqual(200);
    // All of the story in order; then what was said of its parts.
    const whole = given.slice(0, -1).join(' ');
    for (let at = 1; at <= 14; at++) expect(whole).toContain(`Paragraph ${at} tells`);
    expect(destroyed).toBe(1);
    expect(await page.evaluate(markup)).toBe(before);
  });

  it('have their summary copied and taken away', async () => {
    const text = await page.evaluate(textOf, '.help-text');
    await page.click('.help-copy');
    await waitFor('the copy', async () => (await page.evaluate(textOf, '.said')) === 'Copied');
    expect(await browser.clipboard()).toBe(text);
    await page.tabId();
    await page.click('.help-summary .help-end');
    await waitFor('the box to go', async () => !(await page.evaluate(has, '.help-box')));
  });

  it('translate block by block, in the order of the text, under each original', async () => {
    await page.evaluate(set, { given: [], made: [] });
    await openMore(page);
    await page.click('.help-translate');
    await waitFor('the end', async () => (await page.evaluate(translated)).length === 17);
    const all = await page.evaluate(translated);
    expect(all.map((each) => each.in)).toEqual(['p', 'h2', 'li', 'li', ...Array.from({ length: 13 }, () => 'p')]);
    for (const each of all) expect(each).toMatchObject({ lang: 'en', dir: 'ltr', isSeen: true });
    expect(all[0]?.text).toEqual(expect.stringMatching(/^«Paragraph 1 tells of the lamp on the quay. .*»$/));
    expect([all[2]?.text, all[3]?.text]).toEqual(['«One boat»', '«its sail»']);
    expect(await page.evaluate(textOf, '.help-title')).toBe('«The lamp»');
    expect((await page.evaluate(told)).made).toEqual([{ sourceLanguage: 'de', targetLanguage: 'en' }]);
  });

  it('leave the text of the story what it was, and its links', async () => {
    const story = await page.evaluate(() => {
      const text = document.querySelector('.story-text');
      const link = text?.querySelector('a');
      return { text: text?.textContent ?? '', isSeen: (link?.getClientRects().length ?? 0) > 0 };
    });
    expect(story.text).not.toContain('«');
    expect(story.isSeen).toBe(true);
  });

  it('leave alone what is selected, which can be copied in either tongue', async () => {
    const copied = async (isTranslation: boolean) => {
      await page.evaluate((inShadow) => {
        const first = document.querySelector('.story-text p');
        const text = inShadow ? first?.querySelector('.translated')?.shadowRoot : first;
        if (text) getSelection()?.selectAllChildren(text);
        document.execCommand('copy');
      }, isTranslation);
      const text = await browser.clipboard();
      await page.tabId();
      return text;
    };
    expect(await copied(false)).toMatch(/^Paragraph 1 .*late\.$/);
    expect(await copied(true)).toMatch(/^«Paragraph 1 .*late\.»$/);
  });

  it('leave passages that are marked where they are', async () => {
    await page.evaluate(() => {
      const text = document.querySelector('.story-text p:nth-of-type(2)')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 11);
    });
    await waitFor('the bar', () => page.evaluate(has, '.selection-mark'));
    await page.click('.selection-mark');
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('q7-kept') ?? [])].map(String));
    await waitFor('the mark', async () => (await marked())[0] === 'Paragraph 2');
    expect((await page.evaluate(translated)).length).toBe(17);
  });

  it('are called by name, and nothing of theirs is pale', async () => {
    await openMore(page);
    await page.click('.help-summarise');
    await waitFor('the summary', () => page.evaluate(textOf, '.help-text'));
    for (const theme of ['light', 'dark', 'sepia', 'contrast']) {
      await page.evaluate(choose, { theme });
      await waitFor('the theme', () => page.evaluate(has, `.reader[data-theme=${theme}]`));
      expect(await violations(page, '.reader'), theme).toEqual([]);
    }
    await page.click('.help-summary .help-end');
  });

  it('leave the voice the words of the story', async () => {
    const spoken = await page.evaluate(() => {
      const texts: string[] = [];
      const view = globalThis as unknown as Record<string, unknown>;
      const speak = (each: { text: string }) => texts.push(each.text);
      const synth = Object.assign(new EventTarget(), { getVoices: () => [], cancel: () => {}, speak });
      Object.defineProperty(view, 'speechSynthesis', { value: synth, configurable: true });
      const first = document.querySelector('.story-text p');
      if (first) getSelection()?.selectAllChildren(first);
      view.spoken = texts;
      return texts;
    });
    expect(spoken).toEqual([]);
    await waitFor('the bar', () => page.evaluate(has, '.selection-speak'));
    await page.click('.selection-speak');
    const [said] = await waitFor('the voice', () =>
      page.evaluate(() => {
        const { spoken: texts } = globalThis as unknown as { spoken: string[] };
        return texts.length > 0 ? texts : null;
      }),
    );
    expect(said).toBe('Paragraph 1 tells of the lamp on the quay.');
    await page.evaluate(() => getSelection()?.removeAllRanges());
  });

  it('step back for the original, and come again', async () => {
    await page.click('.help-original');
    await waitFor('the original', async () => (await page.evaluate(translated)).every(({ isSeen }) => !isSeen));
    expect(await page.evaluate(has, '.help-title')).toBe(false);
    await page.click('.help-translated');
    await waitFor('the translation', async () => (await page.evaluate(translated)).every(({ isSeen }) => isSeen));
  });

  it('go without a trace', async () => {
    await page.click('.help-translation .help-end');
    await waitFor('the box to go', async () => !(await page.evaluate(has, '.help-box')));
    expect(await page.evaluate(markup)).toBe(before);
  });

  it.each(['scroll', 'pages'])('lead to the summary and back to the line that was read, in %s', async (layout) => {
    await page.evaluate(choose, { layout });
    await waitFor('the layout', async () => (await page.evaluate(has, '.is-paged')) === (layout === 'pages'));
    const isInView = (selector: string) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      const view = document.querySelector('.scroller')?.getBoundingClientRect();
      if (!box || !view) return false;
      return box.top >= view.top - 1 && box.top < view.bottom && box.left >= view.left - 1 && box.left < view.right;
    };
    await page.evaluate(() => document.querySelector('.story-text > p:nth-of-type(9)')?.scrollIntoView());
    await waitFor('the place', () => page.evaluate(isInView, '.story-text > p:nth-of-type(9)'));
    await new Promise((done) => setTimeout(done, 300));
    await openMore(page);
    await page.click('.help-summarise');
    await waitFor('the summary', () => page.evaluate(textOf, '.help-text'));
    await waitFor('it in view', () => page.evaluate(isInView, '.help-summary'));
    await new Promise((done) => setTimeout(done, 300));
    expect(await page.evaluate(isInView, '.help-summary')).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('help-box help-summary');
    await page.click('.help-summary .help-end');
    await waitFor('the line again', () => page.evaluate(isInView, '.story-text > p:nth-of-type(9)'));
    await new Promise((done) => setTimeout(done, 300));
    expect(await page.evaluate(isInView, '.story-text > p:nth-of-type(9)')).toBe(true);
  });

  it('begin with what is in view', async () => {
    await page.evaluate(choose, {});
    await waitFor('the layout', async () => !(await page.evaluate(has, '.is-paged')));
    const inView = await page.evaluate(() => {
      document.querySelector('.story-text > p:nth-of-type(9)')?.scrollIntoView();
      const blocks = [...document.querySelectorAll('.story-text > p')];
      return blocks.find((each) => each.getBoundingClientRect().bottom > 1)?.textContent ?? '';
    });
    expect(inView).toMatch(/^Paragraph [89] /);
    await page.evaluate(set, { given: [], holds: true });
    await openMore(page);
    await page.click('.help-translate');
    const first = await waitFor('the first', async () => (await page.evaluate(told)).given[0]);
    expect(first).toBe(inView);
  });

  it('can be shown and hidden from the panel, and the line that is read stays', async () => {
    await page.evaluate(go);
    await waitFor('the end', async () => (await page.evaluate(translated)).length === 17);
    const place = () =>
      page.evaluate(() => document.querySelector('.story-text > p:nth-of-type(9)')?.getBoundingClientRect().top ?? 0);
    const at = await place();
    await openMore(page);
    for (const side of ['original', 'translated']) {
      await page.click(`.help-menu .help-${side}`);
      await page.evaluate(
        () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
      );
      expect(Math.abs((await place()) - at)).toBeLessThan(3);
    }
    await page.press('m');
  });

  it('are stopped, and leave what is there', async () => {
    await page.click('.help-translation .help-end');
    await waitFor('the box to go', async () => {
      if (await page.evaluate(has, '.help-translation .help-end')) await page.click('.help-translation .help-end');
      return !(await page.evaluate(has, '.help-box'));
    });
    expect(await page.evaluate(markup)).toBe(before);
  });

  it('are fetched only for the click that asks, which says so and can be taken back', async () => {
    await page.evaluate(set, { readiness: 'downloadable', holds: true, made: [], given: [] });
    await page.press('m');
    await openMore(page);
    await waitFor('the word', async () => (await page.evaluate(textOf, '.help-menu p')).includes('fetch a model'));
    expect((await page.evaluate(told)).made).toEqual([]);
    await page.click('.help-summarise');
    await waitFor('the part', async () => (await page.evaluate(textOf, '.help-part')) === '40%');
    await page.click('.help-summary .help-end');
    await waitFor('the box to go', async () => !(await page.evaluate(has, '.help-box')));
    expect((await page.evaluate(told)).given).toEqual([]);
  });

  it.each([
    ['UnknownError', 'This did not work. The story is as it was.'],
    ['NotAllowedError', 'The browser wants another press before it fetches its model.'],
  ])('that fail with %s say so and leave the story', async (fails, words) => {
    await page.evaluate(set, { readiness: 'available', holds: false, fails });
    await openMore(page);
    await page.click('.help-translate');
    await waitFor('the word', async () => (await page.evaluate(textOf, '.help-translation [role=status]')) === words);
    expect(await page.evaluate(markup)).toBe(before);
    await page.click('.help-translation .help-end');
    await page.evaluate(set, { fails: null });
  });

  it('that cannot be had say why in place of a button', async () => {
    await page.evaluate(set, { readiness: 'unavailable' });
    await openMore(page);
    await waitFor('the words', async () => !(await page.evaluate(has, '.help-menu button')));
    const words = await page.evaluate(textOf, '.help-menu');
    expect(words).toContain('no model for summaries');
    expect(words).toContain('cannot translate from German into English');
    expect(words).not.toContain('fetch a model');
  });

  it('says nothing about errors', async () => expect(await browser.takeErrors()).toEqual([]));
});

describe('the browser’s own models over a page, in chromium', () => {
  let browser: BrowserUnderTest;
  let extension: PageUnderTest;
  let server: SiteServer;
  beforeAll(async () => {
    const pages = { '/page.html': html };
    server = await serveSites({ [HOST]: { pages }, localhost: { pages } });
    browser = await launchChromium();
    extension = await browser.open(`${browser.extensionOrigin}/popup.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  // Asked of the browser itself: a page is trusted with its models over https, and on this machine.
  it.each([
    ['localhost', true],
    [HOST, false],
  ])('are offered where the page is secure, or not at all: %s', async (host, isSecure) => {
    const reader = readerOf(browser, extension);
    const page = await reader.open(server.at(host, '/page.html'));
    expect(await page.evaluate(() => 'Translator' in globalThis)).toBe(isSecure);
    await page.press('m');
    const inReader = (selector: string) =>
      document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector(selector) != null;
    await waitFor('the panel', () => page.evaluate(inReader, '.more'));
    if (isSecure) await waitFor('the offers', () => page.evaluate(inReader, '.help-menu'));
    else await new Promise((done) => setTimeout(done, 300));
    expect(await page.evaluate(inReader, '.help-menu')).toBe(isSecure);
    await page.close();
  });

  it('says nothing about errors', async () => expect(await browser.takeErrors()).toEqual([]));
});
