import { phraseOf } from '../../../core/library/find/match';
import { parseReaderSettings } from '../../../core/settings/reader-settings';
import { isPage } from '../../../page/is-page';
import { leaveByBack } from '../../../page/overlay/back';
import { quietPage } from '../../../page/overlay/behind';
import { openOverlay } from '../../../page/overlay/overlay';
import { PRINTED } from '../../../page/overlay/printed';
import { goToPlace, placeOnPage } from '../../../page/reading/place';
import { readReaderSettings, watchReaderSettings, writeReaderSettings } from '../../stores/reader-settings';
import { contentBrowser } from '../../wire/content-browser';
import { answer, askSurely } from '../../wire/messages';
import type { ReaderProtocol } from '../../wire/protocol';
import { takeStory } from '../story-handover';
import { followCuts } from './cuts';
import { keepInReader } from './keeping';
import { BLANK, type ReaderModel } from './model';

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
    const keeping = keepInReader(window, browser, () => model, show);
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
      onSave: keeping.onSave,
      onArchive: keeping.onArchive,
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
      keeping.flush();
      draw(null, overlay.mount);
      overlay.close();
      unquiet();
      if (place !== null && place !== firstPlace) goToPlace(window, place);
    });
    leaveByBack(window, () => ending.abort(), ending.signal);
    watchReaderSettings(browser, (changed) => show({ settings: changed }), ending.signal);
    show({});
    // The story is shown by now: whoever asked for it need not wait for the rest.
    if (model.article) keeping.showWhatIsKept(model.article);
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
