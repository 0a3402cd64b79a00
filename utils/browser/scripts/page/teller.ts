import type { Browser } from 'webextension-polyfill';
import type { Session } from '../../../page/cleaning/session';
import { askBackground } from '../../wire/messages';
import type { BackgroundProtocol, Message } from '../../wire/protocol';
import { accountOf, NOTHING_TO_TELL, signOf } from './account';

/** What a page tells without waiting for an answer. */
type Report = 'report:page' | 'report:focus' | 'report:reader' | 'report:story-lost';

/** Changes of a page this close to each other are told as one, ms. */
const TOGETHER = 200;

/** Tells the background of a page what the toolbar shows: a page of which it has nothing to show wakes nobody. */
export interface Teller {
  tell<Type extends Report>(message: Message<BackgroundProtocol, Type>): Promise<void>;
  /** Tells soon of how the page is by then, where that is news. */
  report(): void;
  reportNow(): void;
  /**
   * What was told is not known any more.
   * @param unlessNothing where there was nothing to tell, there is none now
   */
  forget(unlessNothing?: boolean): void;
}

/** @param onGone called where nobody is left to be told */
export function createTeller(
  window: Window,
  document: Document,
  browser: Browser,
  session: () => Session | null,
  onGone: () => void,
): Teller {
  const nothing = signOf(NOTHING_TO_TELL);
  let told = nothing;
  let telling = 0;
  const teller: Teller = {
    tell: (message) => askBackground(browser, message).then(() => {}, onGone),
    reportNow() {
      window.clearTimeout(telling);
      telling = 0;
      const now = session();
      if (!now) return;
      const account = accountOf(document, now);
      const sign = signOf(account);
      if (told === sign) return;
      told = sign;
      teller.tell({ type: 'report:page', ...account });
    },
    report() {
      try {
        telling ||= window.setTimeout(teller.reportNow, TOGETHER);
      } catch {
        // Firefox sets no timer for a page that its reader has left; one that comes back reports anew.
      }
    },
    forget(unlessNothing) {
      if (!unlessNothing || told !== nothing) told = '';
    },
  };
  return teller;
}
