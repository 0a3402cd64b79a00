import { selectorOf } from '../core/clutter/selector';
import { detect } from '../core/detect';
import type { PageState } from '../core/page-state';
import { CLEANING_KEY, cleaningOn, parseCleaning } from '../core/settings/cleaning';
import { en } from '../core/words/en';
import { compileWords } from '../core/words/match';
import { type Session, startSession } from '../page/session';
import { contentBrowser } from './content-browser';
import { answer, askBackground } from './messages';
import type { PageProtocol } from './protocol';

const TEXT_LIMIT = 300;

/** Starts Lede on one page: reads the settings, cleans where it should, answers the popup. */
export function runOnPage(window: Window): void {
  const browser = contentBrowser();
  let session: Session | null = null;
  let ending = new AbortController();

  const start = async () => {
    ending.abort();
    ending = new AbortController();
    const { signal } = ending;
    const stored = await browser.storage.local.get(CLEANING_KEY).catch(() => ({}));
    if (signal.aborted) return;
    const site = cleaningOn(parseCleaning((stored as Record<string, unknown>)[CLEANING_KEY]), window.document.URL);
    session = startSession({
      window,
      words: compileWords([en]),
      detect,
      kindsOff: site.kindsOff,
      automatic: site.automatic,
      signal,
      onChange: report,
    });
  };
  const report = ({ detection, pieces }: Session) => {
    const count = pieces().filter(({ shown }) => !shown).length;
    askBackground(browser, { type: 'report:page', isArticle: detection().isArticle, count }).catch(() => {});
  };
  const state = (): PageState => ({
    url: window.document.URL,
    detection: session?.detection() ?? detect(window.document, window.document.URL),
    isOn: session?.isOn() ?? false,
    hidden: (session?.pieces() ?? []).map(({ id, kind, reason, shown, elements }) => ({
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
      'page:moved': () => {
        start();
        return null;
      },
    },
    (_type, sender) => sender.id === browser.runtime.id && !sender.tab,
  );
  start();
}
