import type { Article, NoArticle } from '../../core/article';
import { phraseOf } from '../../core/library/find/match';
import { alternatesOf } from '../../core/library/record/alternates';
import type { Highlight } from '../../core/library/record/limits';
import { parseReaderSettings, type ReaderSettings } from '../../core/settings/reader-settings';
import type { StringKey } from '../../core/strings';
import { isPage } from '../../page/is-page';
import { leaveByBack } from '../../page/overlay/back';
import { quietPage } from '../../page/overlay/behind';
import { openOverlay } from '../../page/overlay/overlay';
import { PRINTED } from '../../page/overlay/printed';
import { goToPlace, placeOnPage } from '../../page/reading/place';
import { createHeld } from '../stores/held';
import { readReaderSettings, watchReaderSettings, writeReaderSettings } from '../stores/reader-settings';
import { noticeOfSave } from '../stores/save-notice';
import { contentBrowser } from '../wire/content-browser';
import { answer, askSurely } from '../wire/messages';
import type { ReaderProtocol } from '../wire/protocol';
import { followCuts } from './reader-cuts';
import { takeStory } from './story-handover';

/** What is drawn over the page: a story, or why there is none. */
export interface ReaderModel {
  article: Article | null;
  why: NoArticle | null;
  settings: ReaderSettings;
  isSaved: boolean;
  /** Why the last save failed, or null. */
  notice: StringKey | null;
  startAt: string | null;
  /** Whether what is kept of it is in the archive. */
  isArchived: boolean;
  /** What was marked in the story, as far as it is kept. */
  highlights: readonly Highlight[];
  onClose(): void;
  /** Closes it and lets the reader point at the story. */
  onPoint(): void;
  /** Takes pieces out of the stories of the page's site. */
  onCut: ReturnType<typeof followCuts>;
  /** Saves it, or takes that back. */
  onSave(): void;
  onArchive(): void;
  /** On to the next unread article, or to the library, in a tab of its own. */
  onOnward(isNext: boolean): void;
  /** Looks for words in the library, in a tab of its own. */
  onSearch(words: string): void;
  onSettings(settings: ReaderSettings): void;
  onPlace(anchor: string): void;
  /** Undefined until it is known what was marked before: new marks would take its place. */
  onHighlights: ((highlights: Highlight[]) => void) | undefined;
}

/** How long typing must rest before a note is written, in milliseconds. */
const TYPED = 400;

const BLANK = {
  ...{ article: null, why: null, isSaved: false, isArchived: false, notice: null },
  ...{ startAt: null, highlights: [] },
  ...{
    onClose() {},
    onPoint() {},
    onCut: async () => 'failed' as const,
    onSave() {},
    onArchive() {},
    onOnward() {},
    onSearch() {},
    onSettings() {},
    onPlace() {},
  },
  onHighlights: undefined,
} satisfies Partial<ReaderModel>;

export interface ReaderView {
  css: string;
  /** Draws the model into the mount, which need not stand in a document yet; null clears it. */
  draw(model: ReaderModel | null, mount: HTMLElement): void;
}

/** Waits, on a page, to be asked for the story or to show it in place. */
export function runReader(window: Window, { css, draw }: ReaderView): void {
  const browser = contentBrowser();
  const { document } = window;
  const kit = takeStory();
  const { reading, learn, sanitise } = kit;
  let close: (() => void) | null = null;

  const open = async () => {
    const ending = new AbortController();
    close = () => ending.abort();
    const startAt = placeOnPage(window);
    const [settings] = await Promise.all([readReaderSettings(browser), learn()]);
    const extraction = reading.now();
    if (ending.signal.aborted) return;
    const onTaken = () => {
      ending.abort();
      askSurely(browser, { type: 'report:taken' });
    };
    const overlay = openOverlay(document, css, { outer: PRINTED, onTaken });
    const unquiet = quietPage(window);
    let firstPlace: string | null = null;
    let place: string | null = null;
    const show = (change: Partial<ReaderModel>) => {
      if (ending.signal.aborted) return;
      Object.assign(model, change);
      draw({ ...model }, overlay.mount);
    };
    const namesOf = ({ canonicalUrl }: Article) => ({ canonicalUrl, alternates: alternatesOf(document) });
    const save = async (article: Article) => {
      if (model.isSaved) {
        // A note that waits to be written would bring it back.
        await notes.flush();
        const isTaken = await askSurely(browser, { type: 'report:unsave', ...namesOf(article) });
        return show(isTaken ? { isSaved: false, isArchived: false, notice: null } : { notice: 'noticeNotStored' });
      }
      const { alternates } = namesOf(article);
      const result = await askSurely(browser, { type: 'report:save', article: { ...article, alternates } });
      // A copy that was stored before is there still.
      show({ isSaved: result?.ok === true || model.isSaved, notice: noticeOfSave(result) });
      // What was taken back before comes again with all that was done with it.
      if (result?.ok) await showWhatIsKept(article);
    };
    const notes = createHeld<{ id: string; article: Article; highlights: Highlight[] }>(
      window,
      TYPED,
      async ({ article, highlights }) => {
        const kept = { ...article, alternates: alternatesOf(document) };
        const result = await askSurely(browser, { type: 'report:highlights', article: kept, highlights });
        show({ isSaved: result?.ok === true || model.isSaved, notice: noticeOfSave(result) });
      },
    );
    const showWhatIsKept = async (article: Article) => {
      const { url } = article;
      const kept = await askSurely(browser, { type: 'report:kept', ...namesOf(article) });
      if (!kept) return;
      const onHighlights = (highlights: Highlight[]) => {
        const isAtOnce = model.highlights.length !== highlights.length;
        show({ highlights });
        notes.hold({ id: url, article, highlights }, isAtOnce);
      };
      show({ ...kept, onHighlights });
    };
    const model: ReaderModel = {
      ...BLANK,
      article: extraction.ok ? extraction.article : null,
      why: extraction.ok ? null : extraction.why,
      settings,
      startAt,
      onClose: () => ending.abort(),
      onPoint: () => {
        ending.abort();
        askSurely(browser, { type: 'report:point' });
      },
      onCut: followCuts(kit, (article) => show({ article, startAt: null }), ending.signal),
      onSave: () => model.article && save(model.article),
      onArchive: async () => {
        const on = !model.isArchived;
        if (!model.article) return;
        const isDone = await askSurely(browser, { type: 'report:archive', on, ...namesOf(model.article) });
        if (isDone) show({ isArchived: on });
      },
      onOnward: (isNext) => askSurely(browser, { type: 'report:onward', isNext }),
      onSearch: (words) => askSurely(browser, { type: 'report:search', words: phraseOf(words) }),
      onSettings: (changed) => {
        show({ settings: changed });
        writeReaderSettings(browser, changed);
      },
      onPlace: (anchor) => {
        firstPlace ??= anchor;
        place = anchor;
      },
    };
    ending.signal.addEventListener('abort', () => {
      close = null;
      notes.flush();
      draw(null, overlay.mount);
      overlay.close();
      unquiet();
      if (place !== null && place !== firstPlace) goToPlace(window, place);
    });
    leaveByBack(window, () => ending.abort(), ending.signal);
    watchReaderSettings(browser, (changed) => show({ settings: changed }), ending.signal);
    show({});
    // The story is shown by now: whoever asked for it need not wait for the rest.
    if (model.article) showWhatIsKept(model.article);
  };

  /** Reads the page in idle moments and has the view drawn once where nobody sees it, without its story: the next opening is quick. */
  const prepare = async () => {
    if (!isPage(document)) return false;
    await learn();
    const extraction = await reading.ahead();
    if (!extraction?.ok || close) return false;
    const [mount, settings] = [document.createElement('div'), parseReaderSettings(null)];
    const article = { ...extraction.article, html: sanitise('', document.URL) };
    draw({ ...BLANK, article, settings }, mount);
    draw(null, mount);
    return true;
  };

  answer<ReaderProtocol>(
    browser,
    {
      'reader:set': async ({ on }) => {
        const wanted = on ?? !close;
        if (wanted && !close && isPage(document)) await open();
        else if (!wanted) close?.();
        return close !== null;
      },
      'reader:prepare': prepare,
    },
    (_type, sender) => sender.id === browser.runtime.id && !sender.tab,
  );
}
