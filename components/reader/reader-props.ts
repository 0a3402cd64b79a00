import type { Highlight } from '../../utils/core/library/record/limits';
import type { ReadFont } from '../../utils/core/reading/fonts';
import type { ReaderSettings } from '../../utils/core/settings/reader-settings';
import type { StringKey } from '../../utils/core/strings';
import type { Cut } from './cutting/use-cutting';
import type { NotesPage } from './highlights/PrivateHighlights';
import type { Ways } from './story/Onward';
import type { Story } from './story/story';

export interface ReaderProps {
  article: Story;
  settings: ReaderSettings;
  saved: boolean;
  /** What went wrong last, as a whole sentence. */
  notice?: StringKey | null;
  /** Language of the interface, BCP 47. */
  locale: string;
  /** `overlay` over a live page: a modal dialog. `page`: the main part of an extension page. */
  place: 'overlay' | 'page';
  /** Where reading starts: the text of a block, as `onPlace` gave it or as the page shows it. */
  startAt?: string | null;
  onClose(): void;
  onSave(): void;
  onSettings(settings: ReaderSettings): void;
  /** Reads a shipped font's file. Must stay the same function. */
  readFont: ReadFont;
  /** Passages were marked, noted or taken away; missing where that cannot be kept. */
  onHighlights?: ((highlights: Highlight[]) => void) | undefined;
  /** Looks for words in the library; missing where that leads nowhere. */
  onSearch?: ((words: string) => void) | undefined;
  /** Where notes are shown out of a page's reach; missing on pages of the extension. */
  notesPage?: NotesPage;
  /** Where its end leads; missing where it leads nowhere. */
  ways?: Ways | undefined;
  /** Closes it and lets the reader point at the story; missing where there is no page. */
  onPoint?: () => void;
  /** Takes pieces out of the story and of others of its site; missing where there is no page. */
  onCut?: Cut;
  /** The topmost block's text anchor, each time the scroll has settled. Must stay the same function. */
  onPlace?(anchor: string): void;
}
