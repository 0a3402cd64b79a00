import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'webextension-polyfill';
import { ADD_ON_ID } from '../maker';
import { provideBrowser } from '../setup/browsers.mjs';
import {
  asExpression,
  type BrowserUnderTest,
  type LaunchOptions,
  type PageUnderTest,
  type Size,
  waitFor,
} from './browser-under-test';
import { BUILDS, welcomes } from './builds';
import * as chrome from './firefox-chrome';
import { Marionette } from './marionette';
import { makeProfile } from './profile';

// The names Firefox derives from the add-on's id.
const WIDGET_ID = ADD_ON_ID.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
const WIDGET = `${WIDGET_ID}-browser-action`;
const BUTTON = `${WIDGET_ID}-BAP`;

/** What Firefox notes of a question that was open when its page was closed or left; nobody waits for the answer. */
const UNHEARD = /^Promise (?:rejected|resolved) (?:after context unloaded|while context is inactive)/;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutConfig.showWarning': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.warnOnQuit': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // The test servers speak plain http.
  'dom.security.https_first': false,
  // The add-on is temporary: these two let its address and storage outlive a restart.
  'extensions.webextensions.keepStorageOnUninstall': true,
  // Named here, since a Firefox that is killed may not have written down the one it made up; storage goes by it.
  'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON_ID]: '5f6c1f2e-8c1c-4f7e-9a51-1ede1ede1ede' }),
  'extensions.webextensions.keepUuidOnUninstall': true,
  // A permission asked for by a click is given.
  'extensions.webextOptionalPermissionPrompts': false,
  // Any free port; the profile tells which.
  'marionette.port': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.disable-localhost-when-offline': true,
  // Every host is this machine, in frames too.
  'network.dns.native-is-localhost': true,
  'toolkit.telemetry.enabled': false,
  'toolkit.startup.max_resumed_crashes': -1,
};

export interface FirefoxSession {
  process: ChildProcess;
  marionette: Marionette;
  origin: string;
}

/** Starts Firefox with the extension in a new profile. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<BrowserUnderTest> {
  const profile = makeProfile('firefox');
  let session = await startFirefox(profile.folder, options);
  if (welcomes(options.extension) && !options.inPrivate) {
    await waitFor('the page of the first minute', () =>
      chrome.inChrome(session.marionette, chrome.closeTab, '/welcome.html', options.headed === true),
    );
  }
  const { takeTurn } = turns();

  // Marionette has one current tab and one context: whoever uses them takes a turn.
  const inFirefox = <Args extends readonly unknown[], T>(run: (...args: Args) => T | Promise<T>, ...args: Args) =>
    takeTurn(() => chrome.inChrome(session.marionette, run, ...args));
  const inTab: InTab = (handle, run, focus = false) =>
    takeTurn(async () => {
      await session.marionette.command('WebDriver:SwitchToWindow', { handle, focus });
      return run(session.marionette);
    });

  const open = async (url: string): Promise<PageUnderTest> => {
    const { handle } = (await takeTurn(() =>
      session.marionette.command('WebDriver:NewWindow', { type: 'tab', focus: true }),
    )) as { handle: string };
    const page = pageUnderTest(handle, inTab);
    await page.goto(url);
    return page;
  };

  return {
    name: 'firefox',
    get extensionOrigin() {
      return session.origin;
    },
    open,
    async clickToolbarButton(page) {
      await page.tabId();
      await inFirefox(chrome.clickAction, BUTTON);
    },
    async runCommand(name, page) {
      await page.tabId();
      await inFirefox(chrome.runCommand, ADD_ON_ID, name);
    },
    async chooseMenu(menuItemId, page, linkUrl) {
      await page.tabId();
      await inFirefox(chrome.chooseMenu, ADD_ON_ID, { menuItemId, linkUrl });
    },
    async enterOmnibox(text) {
      await inFirefox(chrome.enterOmnibox, ADD_ON_ID, text);
    },
    async action(page) {
      await page.tabId();
      return inFirefox(chrome.readAction, BUTTON);
    },
    setOffline: (offline) => inFirefox(chrome.setOffline, offline),
    emulate: (_page, { pointer, motion, colours }) =>
      inFirefox(chrome.setNumbers, {
        'ui.primaryPointerCapabilities': pointer === 'coarse' ? 1 : 6,
        'ui.prefersReducedMotion': motion === 'reduce' ? 1 : 0,
        'browser.display.document_color_use': colours === 'forced' ? 2 : 0,
      }),
    clipboard: () => inFirefox(chrome.readClipboard),
    guardNetwork: () => inFirefox(chrome.guardNetwork),
    takeForeign: () => inFirefox(chrome.takeForeign),
    async storage() {
      const page = await open(`${session.origin}/popup.html`);
      const stored = await page.evaluate(() => browser.storage.local.get(null));
      await page.close();
      return stored;
    },
    updateExtension: () => takeTurn(() => install(session.marionette, options)),
    stopBackground: () => inFirefox(chrome.terminateBackground, ADD_ON_ID),
    async kill() {
      const ended = once(session.process, 'exit');
      session.process.kill('SIGKILL');
      await ended;
      session.marionette.close();
    },
    async restart() {
      await quitFirefox(session);
      session = await startFirefox(profile.folder, options);
    },
    async takeErrors() {
      const errors = await inFirefox(chrome.takeScriptErrors, session.origin);
      return errors.filter((error) => !UNHEARD.test(error));
    },
    async closed() {
      await once(session.process, 'exit');
    },
    async close() {
      await quitFirefox(session);
      profile.remove();
    },
  };
}

declare const browser: Browser;

type InTab = <T>(handle: string, run: (marionette: Marionette) => Promise<T>, focus?: boolean) => Promise<T>;

/** Lets pieces of work happen one after the other, in the order they came. */
function turns() {
  let last: Promise<unknown> = Promise.resolve();
  const takeTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const turn = last.then(run, run);
    last = turn.catch(() => null);
    return turn;
  };
  return { takeTurn };
}

/**
 * Starts Firefox alone, for whoever speaks to it directly.
 * @param addon the id of what is installed; null where nothing is
 */
export async function startFirefox(
  profile: string,
  options: LaunchOptions,
  addon: string | null = ADD_ON_ID,
): Promise<FirefoxSession> {
  const { executable = provideBrowser('firefox'), headed = false, language } = options;
  const preferences = {
    ...PREFERENCES,
    // Files go into the profile, and with it.
    'browser.download.folderList': 2,
    'browser.download.dir': join(profile, 'downloads'),
    ...(language && { 'intl.accept_languages': language }),
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const portFile = join(profile, 'MarionetteActivePort');
  await rm(portFile, { force: true });
  const flags = ['--no-remote', '--marionette', '--remote-allow-system-access', ...(headed ? [] : ['--headless'])];
  const firefox = spawn(executable, ['--profile', profile, ...flags], { stdio: 'ignore' });
  // Firefox outlives whoever started it: a run cut short leaves none behind.
  const end = () => firefox.kill('SIGKILL');
  process.once('exit', end);
  firefox.once('exit', () => process.off('exit', end));
  const port = await waitFor('Firefox to listen', () => readPort(portFile, firefox), 90_000);
  const marionette = await Marionette.connect(port);
  await marionette.command('WebDriver:SetTimeouts', { script: 90_000, pageLoad: 60_000, implicit: 0 });
  await resize(marionette, options.size ?? { width: 1280, height: 800 });
  if (!addon) return { process: firefox, marionette, origin: '' };
  await install(marionette, options);
  const host = await waitFor('the add-on', () => chrome.inChrome(marionette, chrome.hostnameOf, addon));
  if (addon === ADD_ON_ID) await chrome.inChrome(marionette, chrome.pinAction, WIDGET);
  return { process: firefox, marionette, origin: `moz-extension://${host}` };
}

async function install(marionette: Marionette, options: LaunchOptions): Promise<void> {
  await marionette.command('Addon:Install', {
    path: options.extension ?? BUILDS.firefox,
    temporary: true,
    allowPrivateBrowsing: options.inPrivate === true,
  });
}

async function readPort(file: string, firefox: ChildProcess): Promise<number | null> {
  if (firefox.exitCode !== null) throw new Error(`Firefox ended with code ${firefox.exitCode}`);
  const written = await readFile(file, 'utf8').catch(() => '');
  return Number.parseInt(written, 10) || null;
}

/** Gives the page this size. Firefox counts its tabs and toolbars into the window's, and knows them once it is open. */
async function resize(marionette: Marionette, { width, height }: Size): Promise<void> {
  await marionette.command('WebDriver:SetWindowRect', { width, height });
  const script = 'return outerHeight - innerHeight;';
  const toolbars = Number(await marionette.command('WebDriver:ExecuteScript', { script, args: [] }));
  await marionette.command('WebDriver:SetWindowRect', { width, height: height + toolbars });
}

export async function quitFirefox({ process: firefox, marionette }: FirefoxSession): Promise<void> {
  if (firefox.signalCode !== null) return;
  const ended = firefox.exitCode === null ? once(firefox, 'exit') : Promise.resolve();
  await marionette.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => null);
  marionette.close();
  const tooLong = setTimeout(() => firefox.kill('SIGKILL'), 30_000);
  await ended;
  clearTimeout(tooLong);
}

function pageUnderTest(handle: string, inTab: InTab): PageUnderTest {
  const find = async (marionette: Marionette, selector: string) =>
    (await marionette.command('WebDriver:FindElement', { using: 'css selector', value: selector })) as Record<
      string,
      string
    >;
  const pointAt = (selector: string, ...buttons: ('pointerDown' | 'pointerUp')[]) =>
    inTab(handle, async (marionette) => {
      const { [ELEMENT]: id } = await find(marionette, selector);
      const move = { type: 'pointerMove', x: 0, y: 0, origin: { [ELEMENT]: id } };
      const actions = [move, ...buttons.map((type) => ({ type, button: 0 }))];
      const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
      await marionette.command('WebDriver:PerformActions', { actions: [mouse] });
    });
  return {
    goto: (url) => inTab(handle, (marionette) => marionette.command('WebDriver:Navigate', { url }).then(() => {})),
    url: () => inTab(handle, async (marionette) => String(await marionette.command('WebDriver:GetCurrentURL'))),
    evaluate: <Args extends readonly unknown[], Result>(
      run: (...args: Args) => Result | Promise<Result>,
      ...args: Args
    ) =>
      inTab(handle, async (marionette) => {
        const script = `return ${asExpression(run, args)}`;
        return (await marionette.command('WebDriver:ExecuteScript', { script, args: [], sandbox: null })) as Result;
      }),
    click: (selector) =>
      inTab(handle, async (marionette) => {
        const { [ELEMENT]: id } = await find(marionette, selector);
        await marionette.command('WebDriver:ElementClick', { id });
      }),
    hoverAt: (selector) => pointAt(selector),
    clickAt: (selector) => pointAt(selector, 'pointerDown', 'pointerUp'),
    // Firefox gives keys to the tab in front alone; a tab that was looked into meanwhile may be there.
    press: (key) =>
      inTab(
        handle,
        async (marionette) => {
          const value = KEYS[key] ?? key;
          const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
          await marionette.command('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
        },
        true,
      ),
    screenshot: (file, part = 'window') =>
      inTab(
        handle,
        async (marionette) => {
          const picture =
            typeof part === 'object'
              ? await chrome.inChrome(marionette, chrome.drawTopLeft, part)
              : await marionette.command('WebDriver:TakeScreenshot', { full: part === 'page', hash: false });
          await writeFile(file, Buffer.from(String(picture), 'base64'));
        },
        true,
      ),
    print: () =>
      inTab(handle, async (marionette) => {
        const pdf = await marionette.command('WebDriver:Print');
        return Uint8Array.from(Buffer.from(String(pdf), 'base64'));
      }),
    resize: (size) => inTab(handle, (marionette) => resize(marionette, size)),
    tabId: () =>
      inTab(
        handle,
        (marionette) => waitFor('the tab', () => chrome.inChrome(marionette, chrome.selectedTabId, ADD_ON_ID)),
        true,
      ),
    close: () =>
      inTab(handle, async (marionette) => {
        const left = await marionette.command('WebDriver:CloseWindow');
        // Marionette refuses every command while its current tab is a closed one.
        const next = Array.isArray(left) ? left[0] : null;
        await marionette.command('WebDriver:SwitchToWindow', { handle: next, focus: true });
      }),
  };
}

// WebDriver's private characters for keys without one of their own.
const KEYS: Record<string, string> = {
  Tab: '\ue004',
  Enter: '\ue007',
  Escape: '\ue00c',
  Space: ' ',
  PageUp: '\ue00e',
  PageDown: '\ue00f',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
};
