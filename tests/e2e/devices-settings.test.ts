import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { violations } from '../../scripts/browsers/axe';
import { type BrowserUnderTest, type PageUnderTest, waitFor } from '../../scripts/browsers/browser-under-test';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type Details, writeArticles } from '../../scripts/browsers/library';
import { startStandIn, type WebdavStandIn } from '../../scripts/browsers/webdav-stand-in';
import { newFormat } from '../../utils/core/sync/format';
import { parseSyncSaid, SYNC_KEYS } from '../../utils/core/sync/place';

const USER = 'anna';
const PASSWORD = 'plain & geheim';
const PASSPHRASE = 'long words of my own';
/** Few rounds, so that the tests need not wait. */
const ROUNDS = 1000;

/** Statuses of a server, and what is said of each. */
const STATUSES = {
  302: 'fault_moved',
  401: 'fault_unauthorised',
  403: 'fault_forbidden',
  404: 'fault_no_folder',
  405: 'fault_no_dav',
  413: 'fault_too_large',
  423: 'fault_locked',
  500: 'fault_failed',
  507: 'fault_full',
} as const;

const has = (selector: string) => document.querySelector(selector) !== null;
const part = () => document.getElementById('devices')?.textContent ?? '';
const fault = () => document.getElementById('devices-fault')?.textContent ?? '';
const focused = () => document.activeElement?.id ?? '';
const type = (id: string, text: string) => {
  const field = document.querySelector<HTMLInputElement>(`#${id}`);
  if (!field) return false;
  field.value = text;
  return field.dispatchEvent(new Event('input', { bubbles: true }));
};
const focusOn = (selector: string) => {
  document.querySelector<HTMLElement>(selector)?.focus();
  return document.hasFocus() && document.activeElement?.matches(selector) === true;
};
/** Everything a page says, holds in its fields, and has in its marks. */
const everything = () =>
  document.documentElement.outerHTML + [...document.querySelectorAll('input')].map(({ value }) => value).join('\n');

const articles = (count: number): Details[] =>
  Array.from({ length: count }, (_, i) => ({ id: `a${i}`, url: `https://one.test/${i}`, title: `Alpha ${i}` }));

describe.each(BROWSERS)('the storage for several devices, set up in %s', (name) => {
  let browser: BrowserUnderTest;
  let page: PageUnderTest;
  let server: WebdavStandIn;

  beforeAll(async () => {
    server = await startStandIn(USER, PASSWORD);
    browser = await launch(name);
    page = await browser.open(`${browser.extensionOrigin}/options.html`);
    await waitFor('the form', () => page.evaluate(has, '#devices form'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const fill = async (fields: Record<string, string>) => {
    for (const [id, text] of Object.entries(fields)) {
      await waitFor(id, () => page.evaluate(type, `devices-${id}`, text));
    }
  };
  /** Presses a button of the part, by the pointer: after other tabs were closed Firefox may leave its pages without the focus. */
  const press = async (selector: string) => {
    await page.tabId();
    await waitFor('the button', () => page.evaluate(has, `#devices ${selector}:enabled`));
    await page.click(`#devices ${selector}`);
  };
  const idle = () => waitFor('the end', async () => !(await page.evaluate(has, '#devices progress')));
  const says = (key: keyof typeof messages) =>
    waitFor(`“${messages[key].message}”`, async () => (await page.evaluate(fault)).startsWith(messages[key].message));
  const connect = async (key: keyof typeof messages, fields: Record<string, string> = {}) => {
    await fill({ passphrase: '', ...fields });
    await press('[type=submit]');
    await says(key);
    await idle();
  };
  const said = async () => parseSyncSaid((await browser.storage())[SYNC_KEYS.said]);
  const isSetUp = async () => SYNC_KEYS.place in (await browser.storage());
  const setUp = async (fields: Record<string, string> = {}) => {
    await fill({ address: server.address, user: USER, password: PASSWORD, ...fields });
    await press('[type=submit]');
    await waitFor('the storage', isSetUp);
  };
  const inStep = () => waitFor('the round', async () => (await said()).ran !== null);
  const secrets = async (at: PageUnderTest) => {
    const all = await at.evaluate(everything);
    return [PASSWORD, PASSPHRASE, 'geheim'].filter((secret) => all.includes(secret));
  };

  it('is found by the names that readers know, and has no fault that axe finds', async () => {
    const search = (words: string) => {
      const field = document.querySelector<HTMLInputElement>('.options-search');
      if (field) field.value = words;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const isShown = () => document.getElementById('devices')?.checkVisibility();
    for (const words of ['webdav', 'Nextcloud', 'sync', 'Syncthing', 'several devices']) {
      await page.evaluate(search, words);
      await waitFor(words, () => page.evaluate(isShown));
    }
    await page.evaluate(search, 'sepia');
    await waitFor('it to go', async () => !(await page.evaluate(isShown)));
    await page.evaluate(search, '');
    expect(await page.evaluate(has, '#devices input[value=folder]')).toBe(name === 'chromium');
    await fill({ passphrase: PASSPHRASE });
    await waitFor('the second field', () => page.evaluate(has, '#devices-again'));
    expect(await violations(page, '#devices')).toEqual([]);
  });

  it('says of an address what is wrong with it, and of http that it can be read on the way', async () => {
    await connect('fault_bad_address', { address: 'no address' });
    await connect('fault_bad_address', { address: '' });
    const warns = async () => (await page.evaluate(part)).includes(messages.devicesOpenWay.message);
    await fill({ address: 'http://cloud.example.org/dav' });
    await waitFor('the warning', warns);
    for (const address of [
      'https://cloud.example.org/dav',
      'http://192.168.1.4/dav',
      'cloud.example.org',
      server.address,
    ]) {
      await fill({ address });
      await waitFor(address, async () => !(await warns()));
    }
    expect(server.requests).toEqual([]);
  });

  it('takes no passphrase that was not typed twice', async () => {
    await fill({ address: server.address, user: USER, password: PASSWORD, passphrase: PASSPHRASE });
    await fill({ again: 'another' });
    await press('[type=submit]');
    await waitFor('the word', async () => (await page.evaluate(part)).includes(messages.devicesUnlike.message));
    expect(server.requests).toEqual([]);
  });

  it('says what is wrong with a storage, each in words of its own, and keeps nothing', async () => {
    await connect('fault_unauthorised', { password: 'wrong' });
    await fill({ password: PASSWORD });
    for (const [status, key] of Object.entries(STATUSES)) {
      server.fault = Number(status);
      await connect(key);
      expect(await violations(page, '#devices')).toEqual([]);
    }
    server.fault = null;
    await connect('fault_unreachable', { address: 'http://127.0.0.1:9/dav' });
    await fill({ address: server.address });
    expect(await isSetUp()).toBe(false);
    expect(server.files.size).toBe(0);
  });

  it('says what is wrong with what lies there', async () => {
    const path = new URL(server.address).pathname;
    const put = (text: string | Uint8Array) =>
      server.files.set(`${path}lede.json`, { bytes: Buffer.from(text), tag: '"1"' });
    server.folders.add(path);
    put('{"format":"other"}');
    await connect('fault_other');
    put('{"format":"lede-library","version":99}');
    await connect('fault_newer');
    put('no such thing');
    await connect('fault_damaged');
    put(await newFormat(null));
    await connect('fault_not_sealed', { passphrase: PASSPHRASE, again: PASSPHRASE });
    put(await newFormat('another', ROUNDS));
    await connect('fault_needs_passphrase');
    await connect('fault_wrong_passphrase', { passphrase: PASSPHRASE, again: PASSPHRASE });
    expect(await isSetUp()).toBe(false);
    server.files.clear();
    server.folders.delete(path);
  });

  it('is set up by keys alone, with a bar that can be called off', async () => {
    await writeArticles(page, articles(45));
    const library = await browser.open(`${browser.extensionOrigin}/library.html`);
    await waitFor('the articles', () => library.evaluate(has, '.list [role=row], .list li, .row'));
    expect(await library.evaluate(has, '.in-step')).toBe(false);
    await library.close();
    await page.goto(await page.url());
    await waitFor('the form', () => page.evaluate(has, '#devices form'));
    await page.evaluate(focusOn, '#library .options-ways button:last-child');
    const tabTo = async (id: string) => {
      for (let i = 0; i < 80 && (await page.evaluate(focused)) !== id; i++) await page.press('Tab');
      expect(await page.evaluate(focused)).toBe(id);
    };
    const typed = {
      address: server.address,
      user: USER,
      password: PASSWORD,
      passphrase: PASSPHRASE,
      again: PASSPHRASE,
    };
    for (const [id, text] of Object.entries(typed)) {
      await tabTo(`devices-${id}`);
      for (const letter of text) await page.press(letter);
    }
    server.pause = 150;
    await page.press('Enter');
    await waitFor('the bar', () => page.evaluate(has, '#devices progress[max="45"]'));
    expect(await violations(page, '#devices')).toEqual([]);
    await page.evaluate(focusOn, '.devices-round button');
    await page.press('Enter');
    await idle();
    server.pause = 0;
    // Called off, it is set up, not in step, and nothing is wrong; the focus stays in the part.
    expect(await said()).toEqual({ ran: null, problem: null });
    expect(await page.evaluate(part)).toContain(messages.devicesNever.message);
    expect(await page.evaluate(() => document.activeElement?.closest('#devices') !== null)).toBe(true);
    expect(await page.evaluate(part)).toContain(server.address);
    expect(await page.evaluate(part)).toContain(messages.devicesSealed.message);
  });

  it('goes on from there', async () => {
    await press('.options-ways button');
    await inStep();
    await waitFor('the time', async () =>
      (await page.evaluate(part)).includes(messages.devicesInStep.message.slice(0, 7)),
    );
    expect(await violations(page, '#devices')).toEqual([]);
    const [format] = [...server.files].filter(([path]) => path.endsWith('/lede.json'));
    expect(format?.[1].bytes.toString()).toContain('AES-GCM');
    for (const { bytes } of server.files.values()) expect(bytes.includes('Alpha')).toBe(false);
  });

  it('says so in the library and in the popup, and leads from there to the settings', async () => {
    const line = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const library = await browser.open(`${browser.extensionOrigin}/library.html`);
    await waitFor('the line', async () => (await library.evaluate(line, '.in-step')).startsWith('In step'));
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html?tab=${await page.tabId()}`);
    await waitFor('the line', async () => (await popup.evaluate(line, '.popup-foot')).includes('In step'));
    expect(await violations(popup, '.popup-foot')).toEqual([]);
    await popup.close();
    server.fault = 507;
    await press('.options-ways button');
    await says('fault_full');
    const not = messages.devicesNot.message.replace('$1', messages.fault_full.message);
    await waitFor('the fault', async () => (await library.evaluate(line, '.in-step')) === not);
    expect(await violations(library, '.housekeeping')).toEqual([]);
    expect(await page.evaluate(part)).toContain(messages.devicesLast.message.slice(0, 12));
    server.fault = null;
    await press('.options-ways button');
    await idle();
    expect(await page.evaluate(fault)).toBe('');
    expect(await secrets(library)).toEqual([]);
    await library.close();
  });

  it('shows no secret again, and gives none to a file', async () => {
    await page.goto(await page.url());
    await waitFor('the part', () => page.evaluate(has, '.devices-place'));
    expect(await secrets(page)).toEqual([]);
    // What is looked for is there to be found.
    expect(JSON.stringify((await browser.storage())[SYNC_KEYS.place])).toContain(PASSWORD);
    const settings = await page.evaluate(async () => {
      const files: Blob[] = [];
      const create = URL.createObjectURL;
      URL.createObjectURL = (file: Blob) => {
        files.push(file);
        return create(file);
      };
      document.querySelector<HTMLButtonElement>('#data .options-ways button')?.click();
      URL.createObjectURL = create;
      return files[0]?.text();
    });
    expect(settings).toContain('"version"');
    const library = await browser.open(`${browser.extensionOrigin}/library.html?export`);
    await waitFor('the box', () => library.evaluate(has, 'dialog[open] input[name=format]'));
    await library.evaluate(() => {
      HTMLAnchorElement.prototype.click = () => {};
      URL.createObjectURL = (file: Blob) => {
        file.arrayBuffer().then((bytes) => {
          // A long file is packed; what it holds is looked for as it is written.
          const text = new TextDecoder().decode(bytes);
          Object.assign(window, { given: text });
        });
        return '';
      };
      document.querySelector<HTMLElement>('input[name=format]')?.click();
    });
    await library.click('dialog[open] .is-main');
    const articles = await waitFor('the file', () =>
      library.evaluate(() => (window as unknown as { given?: string }).given ?? null),
    );
    await library.close();
    expect(articles).toContain('Alpha 7');
    for (const secret of [PASSWORD, PASSPHRASE, server.address, 'passphrase']) {
      expect(settings).not.toContain(secret);
      expect(articles).not.toContain(secret);
    }
  });

  it('says that a folder was emptied, and deletes nothing for it', async () => {
    const kept = new Map(server.files);
    server.files.clear();
    await press('.options-ways button');
    await says('fault_emptied');
    for (const [path, file] of kept) server.files.set(path, file);
    await press('.options-ways button');
    await idle();
    expect(await page.evaluate(fault)).toBe('');
    expect(Object.keys(await browser.storage()).filter((key) => key.startsWith('article:'))).toHaveLength(45);
  });

  it('lets go, leaves the files, and can be set up again', async () => {
    const files = server.files.size;
    await press('.options-ways button:nth-child(2)');
    await waitFor('the form', () => page.evaluate(has, '#devices-address'));
    expect(Object.keys(await browser.storage()).filter((key) => key.startsWith('sync'))).toEqual([]);
    expect(server.files.size).toBe(files);
    expect(await page.evaluate(() => document.activeElement?.closest('#devices') !== null)).toBe(true);
    await setUp({ passphrase: PASSPHRASE, again: PASSPHRASE });
    await inStep();
    await idle();
  });

  it('deletes the files there once it is told twice', async () => {
    await press('.options-ways button:nth-child(3)');
    await waitFor('the question', () => page.evaluate(has, 'dialog[open]'));
    expect(await violations(page)).toEqual([]);
    // The way back has the focus.
    await page.press('Enter');
    await waitFor('the box to go', async () => !(await page.evaluate(has, 'dialog')));
    expect(server.files.size).toBeGreaterThan(0);
    await press('.options-ways button:nth-child(3)');
    await waitFor('the question', () => page.evaluate(has, 'dialog[open]'));
    await page.click('.is-danger');
    await waitFor('the form', () => page.evaluate(has, '#devices-address'));
    await waitFor('the files to go', async () => server.files.size === 0);
    expect(Object.keys(await browser.storage()).filter((key) => key.startsWith('article:'))).toHaveLength(45);
  });

  it.skipIf(name !== 'chromium')('takes a folder of the device', async () => {
    // No tool can answer the browser's own box: a folder of the page's own stands in for the chosen one.
    await page.evaluate(() => {
      const pick = () =>
        navigator.storage.getDirectory().then((root) => root.getDirectoryHandle('Lede', { create: true }));
      Object.assign(window, { showDirectoryPicker: pick });
    });
    const inFolder = () =>
      page.evaluate(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Lede');
        const names: string[] = [];
        for await (const key of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(key);
        return names.sort();
      });
    await page.click('#devices input[value=folder]');
    await waitFor('the button', async () => (await page.evaluate(part)).includes(messages.devicesChoose.message));
    expect(await violations(page, '#devices')).toEqual([]);
    await press('[type=submit]');
    await waitFor('the storage', isSetUp);
    await inStep();
    await idle();
    expect(await inFolder()).toEqual(['changes', 'devices', 'files', 'lede.json']);
    const text = await page.evaluate(part);
    for (const key of ['devicesFolder', 'devicesPlain'] as const) expect(text).toContain(messages[key].message);
    await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('Lede', { recursive: true }));
    await press('.options-ways button');
    await says('fault_emptied');
    await press('.options-ways button:nth-child(2)');
    await waitFor('the form', () => page.evaluate(has, '#devices form'));
  });

  it.each([
    ['library', 3],
    ['settings', 2],
  ] as const)('is let go of before all of the %s goes, which deletes nothing there', async (what, ways) => {
    await writeArticles(page, articles(3));
    await (await browser.open(`${browser.extensionOrigin}/library.html`)).close();
    await setUp();
    await inStep();
    await idle();
    const files = new Map(server.files);
    await waitFor('the button', () =>
      page.evaluate(has, `#data .options-ways:nth-of-type(${ways}) button:last-of-type:enabled`),
    );
    await page.click(`#data .options-ways:nth-of-type(${ways}) button:last-of-type`);
    const asked = () => document.querySelector('dialog[open]')?.textContent ?? '';
    await waitFor('the word', async () =>
      (await page.evaluate(asked)).includes(messages[`dataAskDevices_${what}`].message),
    );
    await page.click('.is-danger');
    await waitFor('the form', () => page.evaluate(has, '#devices-address'));
    const news = messages[what === 'library' ? 'dataWipedLibrary' : 'dataWipedSettings'].message;
    await waitFor(news, () => page.evaluate((words) => document.body.textContent?.includes(words), news));
    expect(Object.keys(await browser.storage()).filter((key) => key.startsWith('sync'))).toEqual([]);
    expect(server.files).toEqual(files);
    const left = Object.keys(await browser.storage()).filter((key) => key.startsWith('article:'));
    expect(left.length > 0).toBe(what === 'settings');
  });

  it('says nothing about errors but what browsers say of refused requests', async () => {
    const errors = (await browser.takeErrors()).filter((line) => !/Failed to load resource/.test(line));
    expect(errors).toEqual([]);
  });
});
