import { detect } from '../core/detect';
import { native } from '../core/dom';
import { CLEANING_KEY, cleaningOn, parseCleaning } from '../core/settings/cleaning';
import { type Session, startSession } from '../page/cleaning/session';
import { NOT_REFUSED } from '../page/consent';
import { takeCleaner } from './cleaner-handover';
import { contentBrowser } from './content-browser';
import { answer, askBackground } from './messages';
import { whenMoved } from './moves';
import { leaveToName } from './naming-handover';
import { type Account, accountOf, isSameAccount, NOTHING_TO_TELL, stateOf } from './page-account';
import type { BackgroundProtocol, Message, PageProtocol } from './protocol';
import { isAlive, whenSucceeded } from './succession';

/** What a page tells without waiting for an answer. */
type Report = 'report:page' | 'report:focus' | 'report:reader' | 'report:story-lost';

/** Changes of a page this close to each other are told as one, in milliseconds. */
const TOGETHER = 200;

/**
 * Starts Lede on one page: reads the settings, cleans where it should, answers the popup.
 * @param onEnd called when it is over: the site was switched off, and everything is as the page had it
 */
export function runOnPage(window: Window & typeof globalThis, onEnd: () => void): void {
  const browser = contentBrowser();
  const document = native(window.document);
  const { createCleaner, describePieces, readLexicons, succeed } = takeCleaner();
  const life = new AbortController();
  let session: Session | null = null;
  let ending: AbortController | null = null;
  let reread: () => Promise<unknown> = async () => {};
  let told: Account | null = NOTHING_TO_TELL;
  let telling = 0;
  let moving = 0;

  const quit = () => {
    ending?.abort();
    life.abort();
    onEnd();
  };
  const tell = async <Type extends Report>(message: Message<BackgroundProtocol, Type>) => {
    try {
      await askBackground(browser, message);
    } catch {
      if (!isAlive(browser)) quit();
    }
  };
  /** A page of which the toolbar has nothing to show wakes nobody. */
  const tellNow = () => {
    window.clearTimeout(telling);
    telling = 0;
    if (!session) return;
    const account = accountOf(document, session);
    if (told && isSameAccount(told, account)) return;
    told = account;
    tell({ type: 'report:page', ...account });
  };
  const report = () => {
    telling ||= window.setTimeout(tellNow, TOGETHER);
  };
  /** Puts everything back and ends. */
  const leave = () => {
    session?.setOn(false);
    tellNow();
    session = null;
    quit();
  };

  const start = async () => {
    ending?.abort();
    if (life.signal.aborted) return;
    ending = new AbortController();
    const { signal } = ending;
    // Before anything is known of the reader's choices: waiting for storage costs a painted frame of clutter.
    let rejects = false;
    let know = () => {};
    const known = new Promise<void>((resolve) => {
      know = resolve;
    });
    const started = startSession({
      window,
      detect,
      createCleaner,
      ...cleaningOn(parseCleaning(null), document.URL),
      signal,
      onChange: report,
      async reject() {
        await known;
        return rejects ? askBackground(browser, { type: 'report:consent' }) : NOT_REFUSED;
      },
      onLoss: () => tell({ type: 'report:story-lost' }),
    });
    session = started;
    const configure = (stored: unknown) => {
      const cleaning = cleaningOn(parseCleaning(stored), document.URL);
      if (!cleaning.automatic) {
        leave();
        return cleaning;
      }
      started.configure(cleaning);
      rejects = cleaning.rejects && !cleaning.kindsOff.has('consent');
      return cleaning;
    };
    reread = async () => configure((await browser.storage.local.get(CLEANING_KEY))[CLEANING_KEY]);
    readLexicons(browser, document, signal, started.setLexicons).catch(() => {});
    const stored: Record<string, unknown> = await browser.storage.local.get(CLEANING_KEY).catch(() => ({}));
    if (signal.aborted) return;
    const cleaning = configure(stored[CLEANING_KEY]);
    know();
    if (signal.aborted) return;
    whenParsed(document, signal, () => {
      if (!started.detection().isArticle) return;
      if (cleaning.reader) tell({ type: 'report:reader' });
      else if (cleaning.focus) tell({ type: 'report:focus' });
    });
  };
  const state = () =>
    stateOf(document, session, session?.detection() ?? detect(window.document, document.URL), describePieces);

  answer<PageProtocol>(
    browser,
    {
      'page:state': state,
      'page:clean': ({ on }) => {
        session?.setOn(on);
        return state();
      },
      'page:show': ({ id }) => {
        const piece = session?.pieces().find((each) => each.id === id);
        leaveToName(piece?.elements ?? []);
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
        return session?.isOn() ?? false;
      },
      'page:report': () => {
        told = null;
        tellNow();
        return session !== null;
      },
      'page:leave': () => {
        leave();
        return null;
      },
    },
    (_type, sender) => sender.id === browser.runtime.id && !sender.tab,
    life.signal,
  );
  succeed(document);
  whenSucceeded(browser, document, life.signal, leave);
  whenMoved(window, life.signal, () => {
    // What comes now belongs to the new address: the session of the old one must not take it.
    ending?.abort();
    window.clearTimeout(moving);
    moving = window.setTimeout(start);
  });
  // A page that comes back as it was left has missed what was chosen meanwhile, and its toolbar button is blank again.
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      if (told && !isSameAccount(told, NOTHING_TO_TELL)) told = null;
      reread().then(report);
    },
    { signal: life.signal },
  );
  start();
}

function whenParsed(document: Document, signal: AbortSignal, then: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then, { once: true, signal });
  else then();
}
