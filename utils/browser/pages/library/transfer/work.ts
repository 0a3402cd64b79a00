import type { Sanitise } from '../../../../core/sanitise';
import { parseApart } from '../../../../core/sanitise/markup';
import { browser } from '../../../wire/browser';

/** What reading and writing files need of the page. */
export type TransferTools = ReturnType<typeof toolsOf>;

export function toolsOf(sanitise: Sanitise) {
  return {
    parseHtml: parseApart,
    sanitise,
    rest,
    now: () => new Date(),
    title: browser.i18n.getMessage('libraryTitle'),
  };
}

/** One import or export at a time: the next one ends the one before. */
export interface Work {
  /** Ends what goes on; gives the signal that ends what begins. */
  begin(): AbortSignal;
  stop(): void;
}

export function createWork(): Work {
  let work = new AbortController();
  return {
    begin() {
      work.abort();
      work = new AbortController();
      return work.signal;
    },
    stop: () => work.abort(),
  };
}

/** Lets the page answer its reader. No timer: browsers make those of a tab in the background wait for a second each. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
