import type { Extraction } from '../../core/article';
import { browser } from './browser';
import { askTab } from './messages';
import type {
  FocusProtocol,
  Message,
  Outgoing,
  PickerProtocol,
  ReaderProtocol,
  StoryProtocol,
  ToastProtocol,
} from './protocol';

/** What reads the story comes before what shows it. */
const STORY_SCRIPTS = ['/story.js'];
const READER_SCRIPTS = ['/story.js', '/reader.js'];
const FOCUS_SCRIPTS = ['/story.js', '/focus.js'];
const PICKER_SCRIPTS = ['/picker.js'];
const TOAST_SCRIPTS = ['/toast.js'];

/** Brings scripts into a tab; they stay asleep until asked, and a second time do nothing. */
async function bring(files: string[], tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files });
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
  return (await ask()) ?? ((await bring(READER_SCRIPTS, tabId)) ? ask() : null);
}

/** The story of a tab's page; null where the page takes no script. */
export async function articleIn(tabId: number): Promise<Extraction | null> {
  const ask = () => askTab<StoryProtocol, 'story:article'>(browser, tabId, { type: 'story:article' });
  return (await ask()) ?? ((await bring(STORY_SCRIPTS, tabId)) ? ask() : null);
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
  if (!(await bring(FOCUS_SCRIPTS, tabId))) return null;
  return askTab<FocusProtocol, 'focus:set'>(browser, tabId, { type: 'focus:set', on });
}

/**
 * Lets the reader point at a piece of a page; resolves to whether that began.
 * @param isStory what is pointed at is the story, and is not hidden
 */
export async function startPicker(tabId: number, isStory = false): Promise<boolean> {
  if (!(await bring(PICKER_SCRIPTS, tabId))) return false;
  return (await askTab<PickerProtocol, 'picker:start'>(browser, tabId, { type: 'picker:start', isStory })) ?? false;
}

/**
 * Says one line on a tab's page. Where no script may be, nothing is said.
 * @param undo the word that takes back what it tells of
 */
export async function say(tabId: number, text: string, undo: string | null = null): Promise<void> {
  if (!(await bring(TOAST_SCRIPTS, tabId))) return;
  await askTab<ToastProtocol, 'toast:say'>(browser, tabId, { type: 'toast:say', text, undo });
}
