import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { violations } from '../../scripts/browsers/axe';
import { type BrowserUnderTest, type PageUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { CLEANING_KEY, parseCleaning } from '../../utils/core/settings/cleaning';
import { parseReaderSettings } from '../../utils/core/settings/reader-settings';
import { pack, unpack } from '../../utils/core/settings/travel/account';
import { type Json, noteIn } from '../../utils/core/settings/travel/register';
import { settingsIn } from '../../utils/core/settings/travel/things';
import { loadFixture } from '../fixtures/load';

const HOST = 'newsphere.test';
const { folder, expected } = loadFixture('newsphere');

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  set(values: object): Promise<void>;
}
interface Api {
  storage: { sync: Area; local: Area };
}
const readSync = () => {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return (browser ?? chrome).storage.sync.get(null);
};
const writeSync = (values: Record<string, unknown>) => {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return (browser ?? chrome).storage.sync.set(values);
};
const said = () => document.querySelector('#travel [role=status]')?.textContent ?? '';
const isOn = () => document.querySelector<HTMLInputElement>('input[name=travel]')?.checked;
const linesOf = (key: string, text: string) =>
  text.startsWith(messages[key as 'travelSaid_ok'].message.split('$1')[0] ?? '?');

describe.each(BROWSERS)('settings that travel by the account of %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let page: PageUnderTest;

  beforeAll(async () => {
    server = await serveSites({ [HOST]: { folder } });
    browser = await launch(name);
    page = await browser.open(`${browser.extensionOrigin}/options.html`);
    await waitFor('the settings', () => page.evaluate(() => document.querySelector('#travel input') !== null));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const set = (settings: object) => send(page, { type: 'settings:set', settings });
  const account = async () => unpack(await page.evaluate(readSync));
  const inAccount = async () => settingsIn((await account()).register);
  const cleaning = async () => parseCleaning((await browser.storage())[CLEANING_KEY]);
  const says = (key: string) => waitFor(key, async () => linesOf(key, await page.evaluate(said)), 30_000);
  /** Writes what another browser of the same reader would have written. */
  const elsewhere = async (changes: Record<string, Json | undefined>) => {
    const register = new Map((await account()).register);
    for (const [key, value] of Object.entries(changes)) noteIn(register, key, value, Date.now());
    await page.evaluate(writeSync, pack(register).boxes);
  };

  it('go nowhere before their reader wants that', async () => {
    await set({ sitesOff: ['off.test'], rejectsConsent: false });
    const story = await browser.open(server.at(HOST, '/page.html'));
    expect(await send(page, { type: 'library:save', tabId: await story.tabId() })).toMatchObject({ ok: true });
    await story.close();
    await new Promise((done) => setTimeout(done, 3000));
    expect(await page.evaluate(isOn)).toBe(false);
    expect(await page.evaluate(readSync)).toEqual({});
    expect(Object.keys(await browser.storage()).filter((key) => key.startsWith('travel'))).toEqual([]);
  });

  it('are written to it once they may, without any article', async () => {
    await page.click('input[name=travel]');
    await says('travelSaid_ok');
    expect((await inAccount()).cleaning).toMatchObject({ sitesOff: ['off.test'], rejectsConsent: false });
    const all = JSON.stringify(await page.evaluate(readSync));
    expect(all).toContain('off.test');
    expect(all).not.toContain(HOST);
    expect(all).not.toContain(expected.title);
    expect(await violations(page)).toEqual([]);
  });

  it('follow a change in the account at once, each field and each site by itself', async () => {
    await elsewhere({ 'off:away.test': true, 'reader.theme': 'sepia', 'cleaning.rejectsConsent': true });
    await waitFor('the change', async () => (await cleaning()).sitesOff.includes('away.test'));
    expect(await cleaning()).toMatchObject({ sitesOff: ['away.test', 'off.test'], rejectsConsent: true });
    expect(parseReaderSettings((await browser.storage()).reader).theme).toBe('sepia');
    // The page of the settings shows it.
    await waitFor('the site in the list', () =>
      page.evaluate(() => document.querySelector('#sites')?.textContent?.includes('away.test') === true),
    );
    await elsewhere({ 'off:off.test': undefined });
    await waitFor('the site gone', async () => !(await cleaning()).sitesOff.includes('off.test'));
    expect((await cleaning()).sitesOff).toEqual(['away.test']);
  });

  it('tell open pages of a change that came', async () => {
    const story = await browser.open(server.at(HOST, '/page.html'));
    const hidden = () => story.evaluate(() => document.querySelectorAll('[data-q7h]').length);
    await waitFor('the page to be cleaned', async () => (await hidden()) > 3);
    await elsewhere({ [`off:${HOST}`]: true });
    await waitFor('the page as it was', async () => (await hidden()) === 0);
    await elsewhere({ [`off:${HOST}`]: undefined });
    await story.close();
  });

  it('go out again as they change here, a removal as a removal', async () => {
    await set({ sitesOff: ['later.test'] });
    await waitFor('the account', async () => `${(await inAccount()).cleaning.sitesOff}` === 'later.test', 30_000);
    const { register } = await account();
    expect(register.get('off:away.test')).toMatchObject({ at: expect.any(Number) });
    expect(register.get('off:away.test')?.value).toBeUndefined();
    await says('travelSaid_ok');
  });

  it('go out after the background was stopped on the way', async () => {
    await set({ sitesOff: ['later.test', 'stopped.test'] });
    await new Promise((done) => setTimeout(done, 500));
    await browser.stopBackground();
    // Anything wakes it.
    await (await browser.open(server.at(HOST, '/page.html'))).close();
    await waitFor('the account', async () => (await inAccount()).cleaning.sitesOff.includes('stopped.test'), 40_000);
  });

  it('say that the account is full, lose nothing here, and keep below what it holds', async () => {
    const ownRules = Array.from({ length: 1500 }, (_, number) => ({
      site: `site-${number}.test`,
      selector: `main > section:nth-child(${number}) > div[data-name="<box-${number}>"]`,
      name: 'What stood in the way',
    }));
    await set({ ownRules });
    await says('travelSaid_full');
    expect((await cleaning()).ownRules).toHaveLength(1500);
    const kept = (await inAccount()).cleaning.ownRules.length;
    expect(kept).toBeGreaterThan(400);
    expect(kept).toBeLessThan(1500);
    await set({ ownRules: [] });
    await waitFor('the rules gone', async () => (await inAccount()).cleaning.ownRules.length === 0, 40_000);
  });

  it('mend what makes no sense in the account, and lose nothing by it', async () => {
    const before = await cleaning();
    await page.evaluate(writeSync, {
      'travel:0': 'nonsense',
      'travel:5': { v: 1, things: [['off:x', 'never', true]] },
    });
    await says('travelSaid_broken');
    await waitFor('the account mended', async () => (await account()).fault === null, 30_000);
    expect(await cleaning()).toEqual(before);
  });

  it('leave alone what a newer Lede wrote', async () => {
    const boxes = await page.evaluate(readSync);
    await page.evaluate(writeSync, { 'travel:2': { v: 2, things: [] } });
    await says('travelSaid_newer');
    await set({ sitesOff: ['meanwhile.test'] });
    await new Promise((done) => setTimeout(done, 4000));
    expect(await page.evaluate(readSync)).toEqual({ ...boxes, 'travel:2': { v: 2, things: [] } });
    await page.evaluate(writeSync, { 'travel:2': { v: 1, things: [] } });
    await waitFor('the account', async () => (await inAccount()).cleaning.sitesOff.includes('meanwhile.test'), 30_000);
  });

  it('stay in the account where all settings are reset here, which ends their travel', async () => {
    await set({ sitesOff: ['kept.test'] });
    await waitFor('the account', async () => (await inAccount()).cleaning.sitesOff.includes('kept.test'), 30_000);
    const press = (label: string) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('dialog[open] .button, #data .button')];
      buttons.findLast(({ textContent }) => textContent === label)?.click();
    };
    await page.evaluate(press, messages.dataWipe_settings.message);
    await waitFor('the question', () => page.evaluate(() => document.querySelector('dialog[open]') !== null));
    await page.evaluate(() => document.querySelector<HTMLElement>('dialog[open] .is-danger')?.click());
    await waitFor('the reset', async () => (await cleaning()).sitesOff.length === 0);
    await new Promise((done) => setTimeout(done, 3000));
    expect(await page.evaluate(isOn)).toBe(false);
    expect((await inAccount()).cleaning.sitesOff).toContain('kept.test');
    // Switched on again all comes back.
    await page.click('input[name=travel]');
    await waitFor('the site', async () => (await cleaning()).sitesOff.includes('kept.test'));
    await says('travelSaid_ok');
  });

  it('go out of the account when their reader wants that, and stay here', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('#travel .button')?.click());
    await says('travelSaid_forgotten');
    expect(await page.evaluate(readSync)).toEqual({});
    expect(await page.evaluate(isOn)).toBe(false);
    expect((await cleaning()).sitesOff).toEqual(['kept.test']);
    await set({ sitesOff: [] });
    await new Promise((done) => setTimeout(done, 3000));
    expect(await page.evaluate(readSync)).toEqual({});
    expect(await browser.takeErrors()).toEqual([]);
  });
});
