import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseCleaning, withKind, withSiteInFocus, withSiteLeft } from '../../utils/core/settings/cleaning';
import { exportOwnRules } from '../../utils/core/settings/own-rules';
import { loadFixture } from '../fixtures/load';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from './harness/browser-under-test';
import { BROWSERS, launch } from './harness/launch';
import { type SiteServer, serveSites } from './harness/server';

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
const choose = (text: string) => {
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!field) return;
  const files = new DataTransfer();
  files.items.add(new File([text], 'rules.json', { type: 'application/json' }));
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
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

  it('says nothing about errors', async () => {
    expect(await browser.takeErrors()).toEqual([]);
  });
});
