import { evalSnippets } from '@duckduckgo/autoconsent';
import type { Refusal } from '../../../page/consent/consent';
import { NOT_REFUSED } from '../../../page/consent/consent';
import type { FramePath } from '../../../page/consent/frames';
import { browser } from '../../wire/browser';
import { askTab } from '../../wire/messages';
import type { Answered, ConsentProtocol } from '../../wire/protocol';
import { createForgetful } from './consent-forgetful';

const CONSENT_SCRIPT = '/consent.js';
/** By when a banner has been answered or is taken for unanswerable, ms. */
const PATIENCE = 9000;

/** A banner's frame may load after the page asked: brought again so much later, ms. The script runs once a frame. */
const AGAIN = [800, 2000];

/** Where the frames of a page report what became of its banner. */
export interface ConsentDesk {
  /** Brings the consent script into every frame of the tab. */
  reject(tabId: number, url: string): Promise<Refusal>;
  answered(tabId: number, answered: Answered, isTop: boolean): Promise<void>;
  /** Whether a frame may answer: the page around it has put it out of sight where the reader would have seen it. */
  mayAct(tabId: number, path: FramePath): Promise<boolean>;
  /** A frame is about to press, and may not live to tell; the answer is whether it may still. */
  refusing(tabId: number, path: FramePath, pressed: string | undefined): Promise<boolean>;
}

interface Waiting {
  url: string;
  resolve(refusal: Refusal): void;
  /** What a frame has pressed or is about to press. */
  pressed?: { label: string | undefined };
}

export function createConsentDesk(): ConsentDesk {
  const waiting = new Map<number, Waiting>();
  const forgetful = createForgetful();
  const mayAct = async (tabId: number, path: FramePath): Promise<boolean> => {
    if (!waiting.has(tabId)) return false;
    if (path.length === 0) return true;
    return (await askTab<ConsentProtocol, 'consent:seen'>(browser, tabId, { type: 'consent:seen', path })) === true;
  };
  return {
    mayAct,
    async reject(tabId, url) {
      if (await forgetful.rests(tabId, url)) return NOT_REFUSED;
      const answer = new Promise<Refusal>((resolve) => {
        waiting.set(tabId, { url, resolve });
        setTimeout(() => resolve(NOT_REFUSED), PATIENCE);
      });
      for (const delay of AGAIN) setTimeout(() => waiting.has(tabId) && bring(tabId), delay);
      if (!(await bring(tabId))) return NOT_REFUSED;
      return answer.finally(() => waiting.delete(tabId));
    },
    async refusing(tabId, path, pressed) {
      const page = waiting.get(tabId);
      if (!page || !(await mayAct(tabId, path))) return false;
      if (path.length > 0) page.pressed = { label: pressed };
      await forgetful.note(tabId, page.url);
      return true;
    },
    async answered(tabId, { isDone, pressed, isGone, pays }, isTop) {
      const page = waiting.get(tabId);
      if (!page) return;
      if (isTop) {
        const label = isDone ? pressed : page.pressed?.label;
        page.resolve({ rejected: isGone && (isDone || page.pressed !== undefined), pressed: label, pays });
      } else if (pays) page.resolve({ rejected: false, pays });
      else if (isDone) {
        // The frame knows what it pressed, the page around it whether that took the banner away.
        const hasGone = await askTab<ConsentProtocol, 'consent:gone'>(browser, tabId, { type: 'consent:gone' });
        page.resolve({ rejected: hasGone === true, pressed: pressed ?? page.pressed?.label });
      }
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
