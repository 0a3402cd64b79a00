import type { Browser } from 'webextension-polyfill';
import { detect } from '../../../core/detect';
import { CLEANING_KEY, cleaningOn, parseCleaning } from '../../../core/settings/cleaning';
import { type Session, startSession } from '../../../page/cleaning/session';
import { NOT_REFUSED } from '../../../page/consent/consent';
import { whenParsed } from '../../../page/when';
import { askBackground } from '../../wire/messages';
import type { CleanerKit } from '../cleaner-handover';
import type { Teller } from './teller';

/** A session with the reader's choices for the address it began at. */
export interface PageSession {
  session: Session;
  /** Reads the reader's choices anew. */
  reread(): Promise<unknown>;
}

/**
 * Cleans a page as the reader chose, and opens what the reader wants opened on its site.
 * @param leave called where the reader wants nothing done on this site
 */
export function openSession(
  window: Window & typeof globalThis,
  document: Document,
  browser: Browser,
  { createCleaner, readLexicons }: CleanerKit,
  { tell, report }: Teller,
  signal: AbortSignal,
  leave: () => void,
): PageSession {
  let rejects = false;
  const configure = (stored: unknown) => {
    const cleaning = cleaningOn(parseCleaning(stored), document.URL);
    rejects = cleaning.rejects && !cleaning.kindsOff.has('consent');
    if (cleaning.automatic) session.configure(cleaning);
    else leave();
    return cleaning;
  };
  const reread = async () => {
    const stored = await browser.storage.local.get(CLEANING_KEY);
    return signal.aborted ? null : configure(stored[CLEANING_KEY]);
  };
  const chosen = reread().catch(() => configure(null));
  // Before anything is known of the reader's choices: waiting for storage costs a painted frame of clutter.
  const session = startSession({
    window,
    detect,
    createCleaner,
    ...cleaningOn(parseCleaning(null), document.URL),
    signal,
    onChange: report,
    async reject() {
      await chosen;
      return rejects ? askBackground(browser, { type: 'report:consent' }) : NOT_REFUSED;
    },
    onLoss: () => tell({ type: 'report:story-lost' }),
  });
  readLexicons(browser, document, signal, session.setLexicons).catch(() => {});
  chosen.then((cleaning) => {
    if (!cleaning || signal.aborted) return;
    whenParsed(document, signal, () => {
      if (!session.detection().isArticle) return;
      if (cleaning.reader) tell({ type: 'report:reader' });
      else if (cleaning.focus) tell({ type: 'report:focus' });
    });
  });
  return { session, reread };
}
