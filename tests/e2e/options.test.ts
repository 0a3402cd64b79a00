import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/browsers/axe';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { writeArticles } from '../../scripts/browsers/library';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { parseCleaning, withKind, withSiteInFocus, withSiteLeft } from '../../utils/core/settings/cleaning';
import { parseKeeping } from '../../utils/core/settings/keeping';
import { exportOwnRules } from '../../utils/core/settings/own-rules';
import { parseReaderSettings } from '../../utils/core/settings/reader-settings';
import { writeSettingsFile } from '../../utils/core/settings/settings-file';
import { loadFixture } from '../fixtures/load';

const HOST = 'dispatch.test';
const RULES = [{ site: HOST, selector: 'nav', name: 'Sections' }];

const shown = (selector: string) => document.querySelector(selector)?.checkVisibility() === true;
const said = () => document.body.textContent ?? '';
/** Ticks or clears the box whose label starts so; false where there is none. */
const tick = (label: string) => {
  const box = [...document.querySelectorAll('label')].find((each) => each.textContent?.startsWith(label));
  box?.querySelector('input')?.click();
  return box !== undefined;
};
/** Hands a file to the page's file field as choosing it would. */
const choose = (text: string, selector = 'input[type=file]') => {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) return;
  const files = new DataTransfer();
  files.items.add(new File([text], 'rules.json', { type: 'application/json' }));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

const search = (words: string) => {
  const field = document.querySelector<HTMLInputElement>('.options-search');
  if (!field) return;
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

describe.each(BROWSERS)('the settings page in %s', (name) => {
  let browser: BrowserUnderTest;
  let options: PageUnderTest;
  let server: SiteServer;

  beforeAll(async () => {
    const { html, folder } = loadFixture('newsphere');
    server = await serveSites({ [HOST]: { pages: { '/page.html': html } }, 'pictures.test': { folder } });
    browser = await launch(name);
    options = await browser.open(`${browser.extensionOrigin}/options.html`);
    await waitFor('the settings', () => options.evaluate(shown, '.options'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    await send(options, { type: 'settings:set', settings: parseCleaning(null) });
  });
  const settings = async () => parseCleaning((await browser.storage()).cleaning);
  const readerIn = async () => parseReaderSettings((await browser.storage()).reader);
  async function openPage(): Promise<PageUnderTest> {
    const page = await browser.open(server.at(HOST, '/page.html'));
    await new Promise((done) => setTimeout(done, 1500));
    return page;
  }

  it('switches a kind off and on in pages that are open', async () => {
    const page = await openPage();
    const hiddenKinds = async () => {
      const state = (await send(options, { type: 'page:state', tabId: await page.tabId() })) as {
        hidden: { kind: string; shown: boolean }[];
      };
      return state.hidden.filter((item) => !item.shown).map(({ kind }) => kind);
    };
    await waitFor('related stories to go', async () => (await hiddenKinds()).includes('related'));
    expect(await options.evaluate(tick, 'Related stories')).toBe(true);
    await waitFor('related stories to stay', async () => !(await hiddenKinds()).includes('related'));
    expect((await settings()).kindsOff).toContain('related');
    expect(await hiddenKinds()).toContain('share');
    await options.evaluate(tick, 'Related stories');
    await waitFor('related stories to go again', async () => (await hiddenKinds()).includes('related'));
    await page.close();
  });

  it('stores how banners are answered', async () => {
    await options.evaluate(tick, 'Say no to cookies');
    await waitFor('the choice', async () => !(await settings()).rejectsConsent);
    await options.evaluate(tick, 'On every page');
    await waitFor('the choice', async () => !(await settings()).consentEverywhere);
    await options.evaluate(tick, 'Say no to cookies');
    await waitFor('the choice', async () => (await settings()).rejectsConsent);
  });

  it('lists sites with settings of their own and forgets them', async () => {
    const url = 'https://quay.test/';
    const own = withKind(withSiteInFocus(withSiteLeft(parseCleaning(null), url), url, true), 'ads', false, url);
    await send(options, { type: 'settings:set', settings: own });
    await waitFor('the site', async () => (await options.evaluate(said)).includes('quay.test'));
    const text = await options.evaluate(said);
    for (const way of ['Left alone', 'shown alone', 'Stays in sight']) expect(text).toContain(way);
    await options.click('[aria-labelledby=options-sites] button');
    await waitFor('the site to go', async () => !(await options.evaluate(said)).includes('quay.test'));
    expect(await settings()).toEqual(parseCleaning(null));
  });

  it('reads rules from a file, applies them at once, and forgets one', async () => {
    const page = await openPage();
    expect(await page.evaluate(shown, 'nav')).toBe(true);
    await options.evaluate(choose, 'no file of ours');
    await waitFor('the complaint', async () => (await options.evaluate(said)).includes('no file of Lede rules'));
    expect((await settings()).ownRules).toEqual([]);
    const text = exportOwnRules([...RULES, { site: HOST, selector: '..', name: '' }]);
    await options.evaluate(choose, text);
    await waitFor('the report', async () => (await options.evaluate(said)).includes('1 added, 0 there already, 1 not'));
    expect((await settings()).ownRules).toEqual(RULES);
    await waitFor('the piece to go', async () => !(await page.evaluate(shown, 'nav')));
    await options.click('[aria-labelledby=options-own] li button');
    await waitFor('the piece to come back', () => page.evaluate(shown, 'nav'));
    expect((await settings()).ownRules).toEqual([]);
    await page.close();
  });

  it('lists what was brought back in the popup, and hides it again', async () => {
    const page = await openPage();
    const tabId = await page.tabId();
    const hidden = async () =>
      (await send(options, { type: 'page:state', tabId })) as { hidden: { id: number; kind: string }[] };
    const piece = (await hidden()).hidden.find(({ kind }) => kind === 'share');
    const state = await send(options, { type: 'page:show', tabId, id: piece?.id });
    expect(state).toMatchObject({ url: await page.url() });
    const [kept] = (await settings()).shownPieces;
    expect(kept?.site).toBe(HOST);
    expect(await page.evaluate(shown, kept?.selector ?? '')).toBe(true);
    await waitFor('the list', () => options.evaluate(shown, '[aria-labelledby=options-shown] li'));
    await options.click('[aria-labelledby=options-shown] li button');
    await waitFor('the list', async () => !(await options.evaluate(shown, '[aria-labelledby=options-shown] li')));
    expect((await settings()).shownPieces).toEqual([]);
    await page.close();
  });

  it('saves the rules to a file that it can read', async () => {
    await send(options, { type: 'settings:set', settings: { ownRules: RULES } });
    await waitFor('the rule', async () => (await options.evaluate(said)).includes('Sections'));
    const text = await options.evaluate(async () => {
      const files: Blob[] = [];
      const create = URL.createObjectURL;
      URL.createObjectURL = (file: Blob) => {
        files.push(file);
        return create(file);
      };
      const ways = document.querySelectorAll<HTMLButtonElement>('[aria-labelledby=options-own] .options-ways button');
      [...ways].at(-1)?.click();
      URL.createObjectURL = create;
      return files[0]?.text();
    });
    expect(text).toBe(exportOwnRules(RULES));
  });

  it('finds a setting by its words, and has no fault that axe finds', async () => {
    const parts = () =>
      [...document.querySelectorAll('.options-part')].filter((part) => part.checkVisibility()).map(({ id }) => id);
    expect((await options.evaluate(parts)).length).toBeGreaterThan(10);
    expect(await violations(options)).toEqual([]);
    await options.evaluate(search, 'SEPIA line');
    await waitFor('the part', async () => (await options.evaluate(parts)).join() === 'look');
    // By words that readers have for it, though the page has others.
    await options.evaluate(search, 'backup');
    await waitFor('both parts', async () => (await options.evaluate(parts)).join() === 'library,data');
    await options.evaluate(search, 'pocket');
    await waitFor('the part', async () => (await options.evaluate(parts)).join() === 'data');
    await options.evaluate(search, 'no such words');
    await waitFor('the word', async () => (await options.evaluate(said)).includes('No setting contains these words'));
    await options.evaluate(search, '');
    await waitFor('all parts', async () => (await options.evaluate(parts)).length > 10);
  });

  it('shows the look of the reader at once', async () => {
    const look = () => {
      const story = document.querySelector('.options-preview .story');
      return story && [getComputedStyle(story).fontSize, getComputedStyle(story).color];
    };
    const before = await options.evaluate(look);
    await options.click('.theme input[value=dark]');
    await waitFor('the theme', async () => (await options.evaluate(look))?.[1] !== before?.[1]);
    await waitFor('the choice', async () => (await readerIn()).theme === 'dark');
    await options.evaluate(() => {
      const size = document.querySelector<HTMLInputElement>('.range input');
      if (size) size.value = '30';
      size?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await waitFor('the size', async () => (await options.evaluate(look))?.[0] === '30px');
  });

  it('takes a file of settings, and refuses what is none', async () => {
    const all = {
      cleaning: withSiteLeft(parseCleaning(null), 'https://quay.test/'),
      reader: parseReaderSettings(null),
    };
    const text = writeSettingsFile({
      ...all,
      keeping: parseKeeping({ pictures: 'all' }),
      icon: 'popup',
      storyPlaces: [
        { site: 'quay.test', selector: '.log', name: '' },
        { site: 'quay.test', selector: 'div[', name: '' },
      ],
      storyCuts: [
        { site: 'quay.test', selector: '.walks', name: '' },
        { site: 'quay.test', selector: 'div[', name: '' },
      ],
    });
    for (const [bad, word] of [
      ['nothing', 'no file of Lede settings'],
      [text.replace('"version": 1', '"version": 9'), 'a newer Lede'],
    ]) {
      await options.evaluate(choose, bad ?? '', '#data input[type=file]');
      await waitFor('the complaint', async () => (await options.evaluate(said)).includes(word ?? ''));
    }
    expect(await settings()).toEqual(parseCleaning(null));
    expect((await readerIn()).theme).toBe('dark');
    await options.evaluate(choose, text, '#data input[type=file]');
    await waitFor('the word', async () => (await options.evaluate(said)).includes('of the file count now'));
    expect([await settings(), await readerIn()]).toEqual([all.cleaning, all.reader]);
    expect((await browser.storage()).keeping).toMatchObject({ pictures: 'all' });
    expect((await browser.storage())['story-places']).toEqual([{ site: 'quay.test', selector: '.log', name: '' }]);
    expect((await browser.storage())['story-cuts']).toEqual([{ site: 'quay.test', selector: '.walks', name: '' }]);
  });

  it('deletes everything once it is told twice, and nothing before', async () => {
    const articles = async () => Object.keys(await browser.storage()).filter((key) => /^(?:article|body):/.test(key));
    await writeArticles(options, [
      { id: 'a', url: 'https://one.test/a', title: 'Alpha', saved: '2025-01-01T00:00:00Z' },
    ]);
    // The library's own page makes the list of what is there.
    const library = await browser.open(`${browser.extensionOrigin}/library.html`);
    await waitFor('the article', () => options.evaluate(shown, '#data p:nth-of-type(3) button:last-of-type:enabled'));
    await library.close();
    const kept = await articles();
    expect(kept.length).toBeGreaterThan(0);
    const ask = async (ways: number) => {
      await options.click(`#data .options-ways:nth-of-type(${ways}) button:last-of-type`);
      await waitFor('the question', () => options.evaluate(shown, 'dialog[open]'));
    };
    await ask(3);
    expect(await violations(options)).toEqual([]);
    // The way back has the focus.
    await options.press('Enter');
    await waitFor('the box to go', async () => !(await options.evaluate(shown, 'dialog[open]')));
    expect(await articles()).toEqual(kept);
    await ask(3);
    await options.click('.is-danger');
    await waitFor('the articles to go', async () => (await articles()).length === 0);
    await ask(2);
    await options.click('.is-danger');
    await waitFor('the choices to go', async () => (await browser.storage()).keeping === undefined);
    expect((await settings()).sitesLeft).toEqual([]);
  });

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});
