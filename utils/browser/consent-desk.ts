import { evalSnippets } from '@duckduckgo/autoconsent';
import { browser } from './browser';

const CONSENT_SCRIPT = '/consent.js';
/** By when a banner has been answered or is taken for unanswerable, ms. */
const PATIENCE = 9000;

/** A banner's frame may load after the page asked: brought again so much later, ms. The script runs once a frame. */
const AGAIN = [800, 2000];

/** Where the frames of a page report what became of its banner. */
export interface ConsentDesk {
  /** Brings the consent script into every frame of the tab; resolves to whether the banner was refused. */
  reject(tabId: number): Promise<boolean>;
  /** @param isGone the page's banner is no longer there, whoever closed it */
  answered(tabId: number, rejected: boolean, isGone: boolean, isTop: boolean): void;
  /** A frame presses the button that refuses, and may not live to tell. */
  refusing(tabId: number): void;
}

export function createConsentDesk(): ConsentDesk {
  const waiting = new Map<number, (rejected: boolean) => void>();
  const inFrames = new Set<number>();
  return {
    async reject(tabId) {
      const answer = new Promise<boolean>((resolve) => {
        waiting.set(tabId, resolve);
        setTimeout(() => resolve(false), PATIENCE);
      });
      for (const delay of AGAIN) setTimeout(() => waiting.has(tabId) && bring(tabId), delay);
      if (!(await bring(tabId))) return false;
      return answer.finally(() => {
        waiting.delete(tabId);
        inFrames.delete(tabId);
      });
    },
    refusing(tabId) {
      if (waiting.has(tabId)) inFrames.add(tabId);
    },
    answered(tabId, rejected, isGone, isTop) {
      // A frame without a banner says nothing of the page.
      if (rejected || isTop) waiting.get(tabId)?.(rejected || (isGone && inFrames.has(tabId)));
    },
  };
}

async function bring(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [CONSENT_SCRIPT] });
    return true;
  } catch {
    return false;
  }
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
