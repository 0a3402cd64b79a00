import { evalSnippets } from '@duckduckgo/autoconsent';
import { browser } from './browser';

const CONSENT_SCRIPT = '/consent.js';
/** By when a banner has been answered or is taken for unanswerable, ms. */
const PATIENCE = 9000;

/** Where the frames of a page report what became of its banner. */
export interface ConsentDesk {
  /** Brings the consent script into every frame of the tab; resolves to whether the banner was refused. */
  reject(tabId: number): Promise<boolean>;
  answered(tabId: number, rejected: boolean, isTop: boolean): void;
}

export function createConsentDesk(): ConsentDesk {
  const waiting = new Map<number, (rejected: boolean) => void>();
  return {
    async reject(tabId) {
      const answer = new Promise<boolean>((resolve) => {
        waiting.set(tabId, resolve);
        setTimeout(() => resolve(false), PATIENCE);
      });
      try {
        await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [CONSENT_SCRIPT] });
      } catch {
        return false;
      }
      return answer;
    },
    answered(tabId, rejected, isTop) {
      // A frame without a banner says nothing of the page.
      if (rejected || isTop) waiting.get(tabId)?.(rejected);
    },
  };
}

/** Runs one of the functions that come with autoconsent's rules in the page's own world: never a string. */
export async function runSnippet(tabId: number, frameId: number, snippetId: string): Promise<boolean> {
  if (!Object.hasOwn(evalSnippets, snippetId)) return false;
  const func = (evalSnippets as Record<string, () => unknown>)[snippetId];
  if (!func) return false;
  const results = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, world: 'MAIN', func })
    .catch(() => []);
  return Boolean(results[0]?.result);
}
