import { asExpression, type ForeignRequest } from './browser-under-test';
import type { Marionette } from './marionette';

// What these functions touch of Firefox's own insides. They run in its window, not here.
interface ScriptError {
  errorMessage?: string;
  sourceName?: string;
  lineNumber?: number;
  flags?: number;
}
interface CustomizableUI {
  addWidgetToArea(widget: string, area: string): void;
}
interface Extension {
  tabManager: { getWrapper(tab: unknown): { id: number } };
  shortcuts: { allCommands(): Promise<{ name: string; shortcut: string }[]>; onCommand(name: string): void };
  emit(event: string, ...details: unknown[]): void;
  terminateBackground(options?: object): Promise<void>;
}
interface Tab {
  linkedBrowser: { currentURI: { spec: string } };
}
interface Tabs {
  tabs: Tab[];
  removeTab(tab: Tab): void;
  selectedTab: unknown;
  selectedBrowser: { browsingContext: { currentWindowGlobal: WindowGlobal } };
}
interface WindowGlobal {
  drawSnapshot(rect: DOMRect, scale: number, background: string): Promise<ImageBitmap>;
}
interface Channel {
  QueryInterface(kind: unknown): Channel;
  URI: { spec: string; host: string };
  loadInfo: { triggeringPrincipal: { isSystemPrincipal: boolean } };
  getRequestHeader(name: string): string;
  cancel(why: number): void;
}
declare const window: { gBrowser: Tabs; document: Document; ledeForeign?: ForeignRequest[] };
declare const Services: {
  io: { offline: boolean };
  obs: {
    notifyObservers(subject: null, topic: string): void;
    addObserver(observer: { observe(channel: Channel): void }, topic: string): void;
  };
  console: { getMessageArray(): ScriptError[]; reset(): void };
  prefs: {
    setIntPref(name: string, value: number): void;
  };
};
declare const Ci: { nsIScriptError: new () => ScriptError; nsIHttpChannel: unknown };
declare const Cr: { NS_ERROR_ABORT: number };
interface ProcessInfo {
  pid: number;
  cpuTime: number;
  threads: { tid: number; cpuTime: number }[];
  windows: { documentURI: { spec: string } | null }[];
}
declare const ChromeUtils: {
  importESModule(url: string): { CustomizableUI: CustomizableUI };
  requestProcInfo(): Promise<{ children: ProcessInfo[] }>;
};
declare const WebExtensionPolicy: {
  getByID(id: string): { mozExtensionHostname: string; extension: Extension } | null;
};

/** Runs a function in Firefox's own window, with its privileges; returns what it returns, awaited, as JSON. */
export async function inChrome<Args extends readonly unknown[], Result>(
  marionette: Marionette,
  run: (...args: Args) => Result | Promise<Result>,
  ...args: Args
): Promise<Result> {
  await marionette.command('Marionette:SetContext', { value: 'chrome' });
  try {
    const script = `return ${asExpression(run, args)}`;
    return (await marionette.command('WebDriver:ExecuteScript', { script, args: [] })) as Result;
  } finally {
    await marionette.command('Marionette:SetContext', { value: 'content' });
  }
}

export function hostnameOf(id: string): string | null {
  return WebExtensionPolicy.getByID(id)?.mozExtensionHostname ?? null;
}

/** The selected tab's number as extensions know it. */
export function selectedTabId(id: string): number | null {
  return WebExtensionPolicy.getByID(id)?.extension.tabManager.getWrapper(window.gBrowser.selectedTab).id ?? null;
}

export function setOffline(offline: boolean): void {
  Services.io.offline = offline;
  // A connection opened ahead of its need would still answer once.
  Services.obs.notifyObservers(null, 'net:prune-all-connections');
}

/** Notes requests to hosts outside `.test` and ends them before they are sent. */
export function guardNetwork(): void {
  const asked: ForeignRequest[] = [];
  window.ledeForeign = asked;
  Services.obs.addObserver(
    {
      observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        const { spec, host } = channel.URI;
        // What Firefox asks of its makers is none of the pages'.
        if (channel.loadInfo.triggeringPrincipal.isSystemPrincipal) return;
        if (host.endsWith('.test') || host === 'localhost') return;
        let referrer: string | null = null;
        try {
          referrer = channel.getRequestHeader('Referer');
        } catch {
          // Firefox throws for a header that is not there.
        }
        asked.push({ url: spec, referrer });
        channel.cancel(Cr.NS_ERROR_ABORT);
      },
    },
    'http-on-modify-request',
  );
}

export function takeForeign(): ForeignRequest[] {
  return window.ledeForeign?.splice(0) ?? [];
}

export function readClipboard(): Promise<string> {
  return navigator.clipboard.readText();
}

/** Sets preferences that are whole numbers. */
export function setNumbers(values: Record<string, number>): void {
  for (const [name, value] of Object.entries(values)) Services.prefs.setIntPref(name, value);
}

export async function terminateBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id)?.extension.terminateBackground({ disableResetIdleForTest: true });
}

/** A PNG of the selected tab's page from its top left corner, as base64. */
export async function drawTopLeft({ width, height }: { width: number; height: number }): Promise<string> {
  const { currentWindowGlobal } = window.gBrowser.selectedBrowser.browsingContext;
  const bitmap = await currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 1, 'white');
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Takes an extension's button out of the menu of extensions, where it begins, into the toolbar. */
export function pinAction(widget: string): void {
  const url = 'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs';
  ChromeUtils.importESModule(url).CustomizableUI.addWidgetToArea(widget, 'nav-bar');
}

export function clickAction(button: string): void {
  const found = window.document.getElementById(button);
  if (!found) throw new Error(`no toolbar button ${button}`);
  found.click();
}

export function readAction(button: string): { badge: string; title: string } {
  const found = window.document.getElementById(button);
  if (!found) throw new Error(`no toolbar button ${button}`);
  return { badge: found.getAttribute('badge') ?? '', title: found.getAttribute('label') ?? '' };
}

/** Does what the keys of a command do, whatever keys it has. */
export function runCommand(id: string, name: string): void {
  const shortcuts = WebExtensionPolicy.getByID(id)?.extension.shortcuts;
  if (!shortcuts) throw new Error(`${id} has no commands`);
  shortcuts.onCommand(name);
}

/** Uncaught errors and refused loads of the extension's own files, which are then forgotten. */
export function takeScriptErrors(origin: string): string[] {
  const isWarning = 1;
  // instanceof is what opens a message's fields here.
  const errors = Services.console
    .getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError)
    .filter(({ sourceName, flags = 0 }) => sourceName?.startsWith(origin) && !(flags & isWarning))
    .map(({ errorMessage, sourceName, lineNumber }) => `${errorMessage} (${sourceName}:${lineNumber})`);
  Services.console.reset();
  return errors;
}

/** Closes the tab whose address ends so, unless it is to be kept; whether there is one. */
export function closeTab(ending: string, isKept: boolean): boolean {
  const { gBrowser } = window;
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith(ending));
  if (tab && !isKept) gBrowser.removeTab(tab);
  return tab !== undefined;
}

/** Has an entry of the context menu chosen in the tab in front. */
export function chooseMenu(addon: string, info: { menuItemId: string; linkUrl: string | undefined }): void {
  const { extension } = WebExtensionPolicy.getByID(addon) ?? {};
  extension?.emit('webext-menu-menuitem-click', { modifiers: [], ...info }, window.gBrowser.selectedTab);
}

/** Has words for the add-on entered in the address bar. */
export function enterOmnibox(addon: string, text: string): void {
  const { extension } = WebExtensionPolicy.getByID(addon) ?? {};
  extension?.emit('webext-omnibox-input-entered', text, 'newForegroundTab');
}

/** What the main thread of the process that shows an address has worked so far, in milliseconds; null where none shows it. */
export async function workedFor(address: string): Promise<number | null> {
  const { children } = await ChromeUtils.requestProcInfo();
  const process = children.find(({ windows }) => windows.some(({ documentURI }) => documentURI?.spec === address));
  const main = process?.threads.find(({ tid }) => tid === process.pid);
  return main ? main.cpuTime / 1e6 : null;
}
