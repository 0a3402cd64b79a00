import type { CompactCMPRuleset } from '@duckduckgo/autoconsent';
import type { Extraction } from '../../core/article';
import type { StoryPiece } from '../../core/extract/story-source';
import type { Arriving } from '../../core/library/record/arriving';
import type { Highlight } from '../../core/library/record/limits';
import type { CleaningSettings } from '../../core/settings/cleaning';
import type { PageState } from '../../core/views/page-state';
import type { Lexicon } from '../../core/words/lexicon';
import type { Refusal } from '../../page/consent/consent';
import type { FramePath } from '../../page/consent/frames';
import type { PageMark } from '../../page/marks/page-marks';

export type SaveResult =
  /**
   * `isPrivate`: from a private window, which the saved article outlives. `isLink`: no story was found, the address is
   * kept. `isTaken`: it was kept before, and is no longer.
   */
  | { ok: true; id: string; isPrivate?: true; isLink?: true; isTaken?: true }
  | { ok: false; why: 'no-story' | 'too-large' | 'no-page' | 'not-stored' };

/** What a page calls itself beside its address. */
export interface Names {
  canonicalUrl: string;
  alternates: string[];
}

/** What a frame did about its banner. */
export interface Answered {
  /** Something that refuses was pressed. */
  isDone: boolean;
  pressed?: string | undefined;
  /** The frame's banner is no longer there, whoever closed it. */
  isGone: boolean;
  /** It asks to pay or to accept. */
  pays: boolean;
}

/** What the background answers. Each entry: what comes in, what goes out. */
export interface BackgroundProtocol {
  'page:state': [{ tabId: number }, PageState | null];
  'page:clean': [{ tabId: number; on: boolean }, PageState | null];
  'page:show': [{ tabId: number; id: number }, PageState | null];
  'page:free': [{ tabId: number }, null];
  'page:article': [{ tabId: number }, Extraction | null];
  'reader:open': [{ tabId: number }, boolean];
  /** Shows the story alone, in place, or the whole page again; the answer is whether the story stands alone now, null where there is none. */
  'focus:toggle': [{ tabId: number }, boolean | null];
  /** Lets the reader point at a piece of the page to hide it for good. */
  'picker:start': [{ tabId: number }, boolean];
  /** Lets the reader point at the story. */
  'picker:story': [{ tabId: number }, boolean];
  'library:save': [{ tabId: number }, SaveResult];
  /** Saves the page of a tab, or takes that back where it is saved; a save `only` is the same when it is asked for twice. */
  'library:press-save': [{ tabId: number; only: boolean }, SaveResult];
  'library:find': [{ url: string; canonicalUrl: string }, string | null];
  /** Backs the library up where that is due. */
  'library:back-up': [Record<never, never>, null];
  'settings:get': [Record<never, never>, CleaningSettings];
  /** Changes the fields that are given. */
  'settings:set': [{ settings: Partial<CleaningSettings> }, CleaningSettings];
  /** From a page's own script: the words of a language, where storage does not hold them. */
  'words:get': [{ language: string }, Lexicon | null];
  /** From a page's own script: the verdict and the count changed. The tab is the sender's. */
  'report:page': [{ isArticle: boolean; isOn: boolean; count: number; canonicalUrl: string }, null];
  /** From a page's own script: a consent banner shows itself; the answer is what came of refusing it. */
  'report:consent': [Record<never, never>, Refusal];
  /** From the consent script: the rules for the sender's frame. */
  'report:rules': [Record<never, never>, CompactCMPRuleset];
  /** From the consent script in a frame: may it answer? Only where the page around has put it out of sight. */
  'report:frame': [{ path: FramePath }, boolean];
  /** From the consent script in any frame of the page. */
  'report:answered': [Answered, null];
  /** From the consent script: it is about to press, and may go with it; the answer is whether it may. */
  'report:refusing': [{ path: FramePath; pressed?: string | undefined }, boolean];
  /** From the consent script: runs one of autoconsent's own snippets beside the page's scripts. */
  'report:eval': [{ snippetId: string }, boolean];
  /** From a page's own script: the reader wants this site's stories alone, and this page has one. */
  'report:focus': [Record<never, never>, null];
  /** From a page's own script: the reader wants this site's articles in the reader, and this page is one. */
  'report:reader': [Record<never, never>, null];
  /** From a page's own script: hiding cost some of the story, so everything was brought back. */
  'report:story-lost': [Record<never, never>, null];
  /** From the picker: hides a piece on the sender's site from now on, or no more; the answer is whether the page is being cleaned. */
  'report:own-rule': [{ selector: string; name: string; isIn: boolean }, boolean];
  /** From the picker: the reader pointed at the story; its place counts on the sender's site from now on, and the reader opens on it. */
  'report:story-place': [{ selector: string; name: string }, boolean];
  /** From the reader over a page: pieces of its story are no part of the site's stories; whether that is kept. */
  'report:story-cut': [{ pieces: StoryPiece[] }, boolean];
  /** From the reader over a page, which has closed: let the story be pointed at. */
  'report:point': [Record<never, never>, boolean];
  /** From the reader over a page: the page took it away. */
  'report:taken': [Record<never, never>, null];
  /** From the reader over a page: the story it shows. The address is the sender's. */
  'report:save': [{ article: Arriving | 'too-large' }, SaveResult];
  /** From the toast over a page: what it tells of is taken back, by the word it was given; the answer is what to say then. */
  'report:undo': [{ token: string }, string | null];
  /** From the reader over a page: its story is kept no longer; whether it was. The address is the sender's. */
  'report:unsave': [Names, boolean];
  /** From the reader over a page: its story goes to the archive, or comes out of it; whether it is kept. */
  'report:archive': [Names & { on: boolean }, boolean];
  /** From the reader over a page: the reader goes on to the next unread article, or to the library, in a new tab. */
  'report:onward': [{ isNext: boolean }, boolean];
  /** From the reader over a page: the reader looks for words in the library, in a new tab. */
  'report:search': [{ words: string }, boolean];
  /** From the reader over a page: the bytes of a font that comes with Lede, in base64. */
  'report:font': [{ file: string }, string | null];
  /** From the reader over a page: is it saved already, and what was marked in it? The address is the sender's. */
  'report:kept': [Names, { isSaved: boolean; isArchived: boolean; highlights: Highlight[] }];
  /** From the reader over a page: what is marked in it from now on; saves it where it is not. */
  'report:highlights': [{ article: Arriving | 'too-large'; highlights: Highlight[] }, SaveResult];
}

/** What the always-on script of a page answers. */
export interface PageProtocol {
  'page:state': [Record<never, never>, PageState];
  'page:clean': [{ on: boolean }, PageState];
  /** Leaves what it shows to the naming script. */
  'page:show': [{ id: number }, PageState];
  /** Gives the page its scroll back. */
  'page:free': [Record<never, never>, null];
  /** The address changed without a new page. */
  'page:moved': [Record<never, never>, null];
  /** The reader's choices changed; the answer is whether the page is being cleaned now. */
  'page:settings': [Record<never, never>, boolean];
  /** Tells the toolbar of the page, whatever was told before; the answer is whether it does. */
  'page:report': [Record<never, never>, boolean];
  /** The site was switched off: the page is put back as it was, and the script ends. */
  'page:leave': [Record<never, never>, null];
}

/** What the consent script of a page itself, once injected, answers. */
export interface ConsentProtocol {
  /** Whether the frame at a path is the page's banner, and would be seen by the reader. */
  'consent:seen': [{ path: FramePath }, boolean];
  /** Whether the banner has gone, a moment after it was answered. */
  'consent:gone': [Record<never, never>, boolean];
}

/** What the picker's script, once injected, answers. */
export interface PickerProtocol {
  /** `isStory`: what is pointed at is the story, and is not hidden. */
  'picker:start': [{ isStory: boolean }, boolean];
}

/** What the reader's script, once injected, answers. */
export interface ReaderProtocol {
  /** Opens or closes it; null turns it round. The answer is whether it is open now. */
  'reader:set': [{ on: boolean | null }, boolean];
  /** Gets ready to open at once; the answer is whether there is a story to open with. */
  'reader:prepare': [Record<never, never>, boolean];
}

/** What the script that reads the story, once injected, answers. */
export interface StoryProtocol {
  'story:article': [Record<never, never>, Extraction];
}

/** What the focus script, once injected, answers. */
export interface FocusProtocol {
  /** Null turns it round; null comes back where there is no story to show. */
  'focus:set': [{ on: boolean | null }, boolean | null];
  'page:moved': [Record<never, never>, null];
}

/** What the script that marks a kept story in its page, once injected, answers. */
export interface PassagesProtocol {
  /** Whether any of them is there. */
  'passages:show': [{ marks: PageMark[] }, boolean];
  'page:moved': [Record<never, never>, null];
}

/** What the script that says what was done, once injected, answers. */
export interface ToastProtocol {
  /** One line, in the reader's language already, and the word that takes back what it tells of. */
  'toast:say': [{ text: string; undo: string | null }, boolean];
}

export type Incoming<Protocol, Type extends keyof Protocol> = Protocol[Type] extends [infer In, unknown] ? In : never;
export type Outgoing<Protocol, Type extends keyof Protocol> = Protocol[Type] extends [unknown, infer Out] ? Out : never;

/** A message on its way: its type and its contents in one flat object. */
export type Message<Protocol, Type extends keyof Protocol = keyof Protocol> = { type: Type } & Incoming<Protocol, Type>;
