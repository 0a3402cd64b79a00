import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { pressIn, type ReaderUnderTest, readerOf } from '../../scripts/browsers/reader';
import { RICH_PAGE } from '../../scripts/browsers/rich-page';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { loadFixture, picturesOf } from '../fixtures/load';

const HOST = 'dispatch.test';

describe.each(BROWSERS)('the reader in use, in %s', (name) => {
  let browser: BrowserUnderTest;
  let reader: ReaderUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;

  beforeAll(async () => {
    const { folder } = loadFixture('newsphere');
    server = await serveSites({
      [HOST]: { pages: { '/rich.html': RICH_PAGE, ...picturesOf(folder) }, folders: { pictures: folder } },
    });
    browser = await launch(name);
    reader = readerOf(browser, await browser.open(`${browser.extensionOrigin}/popup.html`));
    page = await reader.open(server.at(HOST, '/rich.html'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const read = (selector: string) =>
    page.evaluate(
      (wanted) =>
        document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector(wanted)?.textContent ?? null,
      selector,
    );

  it('find in page finds the story', async () => {
    const own = await reader.open(server.at(HOST, '/rich.html'));
    const found = await own.evaluate(() => {
      // The same words stand in the page behind.
      document.body.replaceChildren();
      const finder = window as unknown as { find(text: string, ...rest: boolean[]): boolean };
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      const WORDS = [
        'High water in the harbour of the 9th parish',
        'still in use on the island',
        'no words of the story',
      ];
      const result = WORDS.map((words) => finder.find(words, false, false, true));
      root?.querySelector('.story')?.remove();
      return { result, without: finder.find(WORDS[0] ?? '', false, false, true) };
    });
    expect(found).toEqual({ result: [true, true, false], without: false });
    await own.close();
    await page.tabId();
  });

  it('the outline marks the section that is read, and leads to each', async () => {
    const current = async () => {
      await page.press('o');
      const marked =
        (await waitFor('the outline', () => read('.outline'))) && (await read('.outline-entry[aria-current]'));
      await page.press('Escape');
      return marked;
    };
    const goTo = async (text: string) => {
      await page.evaluate((wanted) => {
        const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
        const headings = [...(root?.querySelectorAll('.story-text h2') ?? [])];
        headings
          .find(({ textContent }) => textContent === wanted)
          ?.scrollIntoView({ block: 'start', behavior: 'instant' });
      }, text);
      await waitFor(`the mark at ${text}`, async () => (await current()) === text);
    };
    await page.evaluate(() => {
      document
        .querySelector('html > [data-place=overlay]')
        ?.shadowRoot?.querySelector('.scroller')
        ?.scrollTo({ top: 0, behavior: 'instant' });
    });
    await waitFor('no mark', async () => (await current()) === null);
    await goTo('What was recorded');
    await goTo('What the tables said');
    await page.press('o');
    await waitFor('the outline', () => read('.outline'));
    await page.evaluate(() => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      const entries = [...(root?.querySelectorAll<HTMLElement>('.outline-entry') ?? [])];
      entries.find(({ textContent }) => textContent === 'What was recorded')?.focus();
    });
    await page.press('Enter');
    await waitFor(
      'the mark to follow',
      async () => (await read('.outline-entry[aria-current]')) === 'What was recorded',
    );
    await page.press('Escape');
  });

  it('a save is told to who does not see it', async () => {
    const words = () => read('.message[role=status]');
    expect(await words()).not.toContain('Saved');
    await page.press('s');
    await waitFor('the word', async () => (await words())?.includes('Saved'));
    await waitFor('the word in sight', async () => (await read('.said'))?.includes('Saved'));
  });

  it('the end leads on: to the archive, to the beginning, to the library; and a save is taken back', async () => {
    const kept = async () => {
      const values = Object.values(await browser.storage()) as {
        article?: { isArchived: boolean; deleted: unknown };
      }[];
      return values.find(({ article }) => article)?.article;
    };
    const ways = () => {
      const root = document.querySelector('html > [data-place=overlay]')?.shadowRoot;
      return [...(root?.querySelectorAll('.onward button') ?? [])].map(({ textContent }) => textContent);
    };
    const WAYS = ['Archive', 'Next unread', 'Library', 'Back to the top'];
    await waitFor('the ways', async () => (await page.evaluate(ways)).join() === WAYS.join());
    expect((await kept())?.isArchived).toBe(false);
    await pressIn(page, '.onward button');
    await waitFor('the archive', async () => (await kept())?.isArchived === true);
    await waitFor('the word', async () => (await page.evaluate(ways))[0] === 'Archived');
    const top = () =>
      document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.scroller')?.scrollTop;
    expect(await page.evaluate(top)).toBeGreaterThan(0);
    await pressIn(page, '.onward button:last-child');
    await waitFor('the beginning', async () => (await page.evaluate(top)) === 0);
    await page.press('s');
    await waitFor('the word', async () => (await read('.said'))?.includes('Taken back'));
    expect((await kept())?.deleted).toBeTypeOf('string');
    await waitFor('the way back', async () => (await page.evaluate(ways))[0] === 'Save');
    await page.press('s');
    // What was done with it comes back too.
    await waitFor('the save', async () => (await kept())?.deleted === null);
    await waitFor('the word', async () => (await page.evaluate(ways))[0] === 'Archived');
    await pressIn(page, '.onward button');
    await waitFor('the article among the unread', async () => (await kept())?.isArchived === false);
  });

  it('code is copied as it stands', async () => {
    await page.evaluate(() => {
      document
        .querySelector('html > [data-place=overlay]')
        ?.shadowRoot?.querySelector<HTMLElement>('.code-copy')
        ?.focus();
    });
    // Browsers let only a person's own key or click copy.
    await page.press('Enter');
    await waitFor('the word', async () => (await read('.code-copy')) === 'Copied');
    const code = await read('.story-text pre');
    expect(await browser.clipboard()).toBe(code);
    expect(code).toContain('for tide in tides:\n    print(tide)\n');
  });

  it('a finger goes through the pictures, on to the next and back', async () => {
    await pressIn(page, 'img.is-picture');
    const shown = () =>
      page.evaluate(
        () =>
          document
            .querySelector('html > [data-place=overlay]')
            ?.shadowRoot?.querySelector('.lightbox')
            ?.getAttribute('aria-label') ?? null,
      );
    const first = await waitFor('the picture', shown);
    const swipe = (from: number, to: number) =>
      page.evaluate(
        (start, end) => {
          const box = document.querySelector('html > [data-place=overlay]')?.shadowRoot?.querySelector('.lightbox');
          const all = {
            bubbles: true,
            composed: true,
            pointerType: 'touch',
            pointerId: 7,
            isPrimary: true,
            clientY: 300,
          };
          box?.dispatchEvent(new PointerEvent('pointerdown', { ...all, clientX: start }));
          box?.dispatchEvent(new PointerEvent('pointermove', { ...all, clientX: (start + end) / 2 }));
          box?.dispatchEvent(new PointerEvent('pointerup', { ...all, clientX: end }));
        },
        from,
        to,
      );
    await swipe(400, 380);
    expect(await shown()).toBe(first);
    await swipe(400, 200);
    const second = await waitFor('the next', async () => {
      const now = await shown();
      return now !== first && now;
    });
    await swipe(400, 200);
    await swipe(200, 400);
    await swipe(200, 400);
    await waitFor('the first again', async () => (await shown()) === first);
    expect(second).not.toBe(first);
    await page.press('Escape');
  });

  it('a story opened in the library follows a choice made elsewhere at once', async () => {
    const library = await browser.open(`${browser.extensionOrigin}/library.html`);
    await waitFor('the row', () => library.evaluate(() => document.querySelector('.row-open') !== null));
    await library.click('.row-open');
    const look = () =>
      library.evaluate(() => {
        const story = document.querySelector('.reader .story');
        return (
          story && [getComputedStyle(story).fontSize, document.querySelector<HTMLElement>('.reader')?.dataset.theme]
        );
      });
    expect(await waitFor('the story', look)).toEqual(['20px', 'system']);
    await reader.choose({ fontSize: 31, theme: 'sepia' });
    await waitFor('the choice', async () => JSON.stringify(await look()) === '["31px","sepia"]', 3000);
    await reader.choose({});
    await waitFor('the choice', async () => (await look())?.[0] === '20px', 3000);
    await library.close();
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});
