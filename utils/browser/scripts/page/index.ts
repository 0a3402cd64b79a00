import { detect } from '../../../core/detect';
import { native } from '../../../core/dom';
import { contentBrowser } from '../../wire/content-browser';
import { answer } from '../../wire/messages';
import type { PageProtocol } from '../../wire/protocol';
import { takeCleaner } from '../cleaner-handover';
import { whenMoved } from '../moves';
import { leaveToName } from '../naming-handover';
import { isAlive, whenSucceeded } from '../succession';
import { stateOf } from './account';
import { openSession, type PageSession } from './session';
import { createTeller } from './teller';

/**
 * Starts Lede on one page: reads the settings, cleans where it should, answers the popup.
 * @param onEnd called when it is over: the site was switched off, and everything is as the page had it
 */
export function runOnPage(window: Window & typeof globalThis, onEnd: () => void): void {
  const browser = contentBrowser();
  const document = native(window.document);
  const kit = takeCleaner();
  const life = new AbortController();
  let here: PageSession | null = null;
  let ending: AbortController | null = null;
  let moving = 0;
  const session = () => here?.session ?? null;

  const quit = () => {
    ending?.abort();
    life.abort();
    onEnd();
  };
  const teller = createTeller(window, document, browser, session, () => isAlive(browser) || quit());
  /** Puts everything back and ends. */
  const leave = () => {
    session()?.setOn(false);
    teller.reportNow();
    here = null;
    quit();
  };

  const start = () => {
    ending?.abort();
    if (life.signal.aborted) return;
    ending = new AbortController();
    here = openSession(window, document, browser, kit, teller, ending.signal, leave);
  };
  const state = () =>
    stateOf(document, session(), session()?.detection() ?? detect(window.document, document.URL), kit.describePieces);

  answer<PageProtocol>(
    browser,
    {
      'page:state': state,
      'page:clean': ({ on }) => {
        session()?.setOn(on);
        return state();
      },
      'page:show': ({ id }) => {
        const piece = session()
          ?.pieces()
          .find((each) => each.id === id);
        leaveToName(piece?.elements ?? []);
        session()?.show(id);
        return state();
      },
      'page:free': () => {
        session()?.free();
        return null;
      },
      'page:moved': () => {
        start();
        return null;
      },
      'page:settings': async () => {
        await here?.reread();
        return session()?.isOn() ?? false;
      },
      'page:report': () => {
        teller.forget();
        teller.reportNow();
        return here !== null;
      },
      'page:leave': () => {
        leave();
        return null;
      },
    },
    (_type, sender) => sender.id === browser.runtime.id && !sender.tab,
    life.signal,
  );
  kit.succeed(document);
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
      teller.forget(true);
      here?.reread().then(teller.report);
    },
    { signal: life.signal },
  );
  start();
}
