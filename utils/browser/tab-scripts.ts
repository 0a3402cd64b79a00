import { browser } from './browser';
import { askTab } from './messages';
import type {
  FocusProtocol,
  Message,
  Outgoing,
  PickerProtocol,
  ReaderProtocol,
  SaveResult,
  ToastProtocol,
} from './protocol';

const READER_SCRIPT = '/reader.js';
const FOCUS_SCRIPT = '/focus.js';
const PICKER_SCRIPT = '/picker.js';
const TOAST_SCRIPT = '/toast.js';

/** Brings a script into a tab; it stays asleep until asked, and a second time does nothing. */
async function bring(script: string, tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [script] });
    return true;
  } catch {
    return false;
  }
}

/** Asks the reader's script, which is brought where it is not there yet; null where a page takes no script. */
export async function askReader<Type extends keyof ReaderProtocol>(
  tabId: number,
  message: Message<ReaderProtocol, Type>,
): Promise<Outgoing<ReaderProtocol, Type> | null> {
  const ask = () => askTab<ReaderProtocol, Type>(browser, tabId, message);
  return (await ask()) ?? ((await bring(READER_SCRIPT, tabId)) ? ask() : null);
}

/** Opens the reader over a tab's page or closes it; null turns it round. Resolves to whether it is open now. */
export async function setReader(tabId: number, on: boolean | null): Promise<boolean> {
  return (await askReader(tabId, { type: 'reader:set', on })) ?? false;
}

/**
 * Shows a page's story alone or the whole page; null turns it round.
 * @returns whether it stands alone now, null where there is no story to show
 */
export async function setFocus(tabId: number, on: boolean | null): Promise<boolean | null> {
  if (!(await bring(FOCUS_SCRIPT, tabId))) return null;
  return askTab<FocusProtocol, 'focus:set'>(browser, tabId, { type: 'focus:set', on });
}

/** Lets the reader point at a piece of a page; resolves to whether that began. */
export async function startPicker(tabId: number): Promise<boolean> {
  if (!(await bring(PICKER_SCRIPT, tabId))) return false;
  return (await askTab<PickerProtocol, 'picker:start'>(browser, tabId, { type: 'picker:start' })) ?? false;
}

/**
 * Says on a tab's page what came of a save. Where no script may be, nothing is said.
 * @param newAt the address of a save that may be taken back there; null where there is none
 */
export async function saySaved(tabId: number, result: SaveResult, newAt: string | null): Promise<void> {
  if (!(await bring(TOAST_SCRIPT, tabId))) return;
  await askTab<ToastProtocol, 'toast:saved'>(browser, tabId, { type: 'toast:saved', result, newAt });
}

/** Says one line on a tab's page. Where no script may be, nothing is said. */
export async function say(tabId: number, text: string): Promise<void> {
  if (!(await bring(TOAST_SCRIPT, tabId))) return;
  await askTab<ToastProtocol, 'toast:say'>(browser, tabId, { type: 'toast:say', text });
}
