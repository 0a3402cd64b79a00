import { selectorOf } from '../core/clutter/selector';
import { detect } from '../core/detect';
import type { PageState } from '../core/page-state';
import { CLEANING_KEY, cleaningOn, parseCleaning } from '../core/settings/cleaning';
import { en } from '../core/words/en';
import { compileWords } from '../core/words/match';
import { languageOf, languageOfScript } from '../core/words/parse';
import { isLaidOut } from '../page/consent';
import type { HiddenPiece } from '../page/hide';
import { type Session, startSession } from '../page/session';
import { contentBrowser } from './content-browser';
import { answer, askBackground } from './messages';
import type { BackgroundProtocol, Message, PageProtocol } from './protocol';
import { readWords, wordsKey } from './words';

/** What a page tells without waiting for an answer. */
type Report = 'report:page' | 'report:idle' | 'report:focus' | 'report:reader' | 'report:story-lost';

const TEXT_LIMIT = 300;

/** Starts Lede on one page: reads the settings, cleans where it should, answers the popup. */
export function runOnPage(window: Window & typeof globalThis): void {
  const browser = contentBrowser();
  let session: Session | null = null;
  let ending = new AbortController();
  let reread: () => Promise<unknown> = async () => {};

  const tell = <Type extends Report>(message: Message<BackgroundProtocol, Type>) => {
    askBackground(browser, message).catch(() => {});
  };

  const start = async () => {
    ending.abort();
    ending = new AbortController();
    const { signal } = ending;
    const { document } = window;
    // Before anything is known of the reader's choices: waiting for storage costs a painted frame of clutter.
    let rejects = false;
    let know = () => {};
    const known = new Promise<void>((resolve) => {
      know = resolve;
    });
    const started = startSession({
      window,
      words: compileWords([en]),
      detect,
      ...cleaningOn(parseCleaning(null), document.URL),
      signal,
      onChange: report,
      async reject() {
        await known;
        return rejects && askBackground(browser, { type: 'report:consent' });
      },
      onLoss: () => tell({ type: 'report:story-lost' }),
    });
    session = started;
    const configure = (stored: unknown) => {
      const cleaning = cleaningOn(parseCleaning(stored), document.URL);
      started.configure(cleaning);
      rejects = cleaning.rejects && cleaning.automatic && !cleaning.kindsOff.has('consent');
      return cleaning;
    };
    reread = async () => configure((await browser.storage.local.get(CLEANING_KEY))[CLEANING_KEY]);
    const languages = languagesOf(document);
    const stored: Record<string, unknown> = await browser.storage.local
      .get([CLEANING_KEY, ...languages.map(wordsKey)])
      .catch(() => ({}));
    if (signal.aborted) return;
    const cleaning = configure(stored[CLEANING_KEY]);
    know();
    whenParsed(document, signal, () => {
      if (!started.detection().isArticle) return;
      if (cleaning.reader) tell({ type: 'report:reader' });
      else if (cleaning.focus && cleaning.automatic) tell({ type: 'report:focus' });
    });
    whenIdle(window, signal, () => started.detection().isArticle && tell({ type: 'report:idle' }));
    const learn = async (tongues: readonly string[], known: Readonly<Record<string, unknown>>) => {
      const lexicons = await readWords(browser, tongues, known);
      if (!signal.aborted && lexicons.length > 0) started.setWords(compileWords([en, ...lexicons]));
    };
    await learn(languages, stored);
    whenParsed(document, signal, async () => {
      const now = languagesOf(document).filter((language) => !languages.includes(language));
      if (now.length > 0) learn(now, await browser.storage.local.get(now.map(wordsKey)));
    });
  };
  const report = ({ detection, isOn, pieces }: Session) => {
    const count = pieces().filter((piece) => !piece.shown && isSeen(piece)).length;
    const { isArticle } = detection();
    tell({ type: 'report:page', isArticle, isOn: isOn(), count, canonicalUrl: canonicalOf(window.document) });
  };
  const state = (): PageState => ({
    url: window.document.URL,
    canonicalUrl: canonicalOf(window.document),
    detection: session?.detection() ?? detect(window.document, window.document.URL),
    isOn: session?.isOn() ?? false,
    hidden: (session?.pieces() ?? []).filter(isSeen).map(({ id, kind, reason, shown, elements }) => ({
      id,
      kind,
      reason,
      shown,
      selector: elements.map(selectorOf).join(', '),
      text: elements
        .map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '')
        .join(' ')
        .slice(0, TEXT_LIMIT),
    })),
  });

  answer<PageProtocol>(
    browser,
    {
      'page:state': state,
      'page:clean': ({ on }) => {
        session?.setOn(on);
        return state();
      },
      'page:show': ({ id }) => {
        session?.show(id);
        return state();
      },
      'page:free': () => {
        session?.free();
        return null;
      },
      'page:moved': () => {
        start();
        return null;
      },
      'page:settings': async () => {
        await reread();
        if (session) report(session);
        return session?.isOn() ?? false;
      },
    },
    (_type, sender) => sender.id === browser.runtime.id && !sender.tab,
  );
  start();
}

const canonicalOf = (document: Document): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href || document.URL;

/** A banner that waits to be shown has not been hidden from anyone. */
const isSeen = (piece: HiddenPiece): boolean => !piece.veiled || isLaidOut(piece);

/** The languages besides English that a page's furniture may speak, as far as the page tells by now. */
function languagesOf(document: Document): string[] {
  const own = languageOf(document.documentElement.lang) || languageOfScript(document.title);
  return own && own !== 'en' ? [own] : [];
}

/** Once the page is loaded, on show and has nothing to do. */
function whenIdle(window: Window, signal: AbortSignal, then: () => void): void {
  const { document } = window;
  const idle = () => window.requestIdleCallback(() => !signal.aborted && then());
  const whenSeen = () => {
    if (document.hidden) document.addEventListener('visibilitychange', idle, { once: true, signal });
    else idle();
  };
  if (document.readyState === 'complete') whenSeen();
  else window.addEventListener('load', whenSeen, { once: true, signal });
}

function whenParsed(document: Document, signal: AbortSignal, then: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then, { once: true, signal });
  else then();
}
