import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { askSurely } from '../../../utils/browser/wire/messages';

const MESSAGE = { type: 'library:save', tabId: 1 } as const;
const STORED = { ok: true, id: 'x' };

/** A background that gives these answers one after the other; an error stands for none. */
function backgroundOf(...answers: unknown[]) {
  const asked: unknown[] = [];
  const sendMessage = async (message: unknown) => {
    const answer = answers[asked.length];
    asked.push(message);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, browser: { runtime: { sendMessage } } as unknown as Browser };
}

describe('asking for what may be done twice', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const ask = async (browser: Browser) => {
    const asking = askSurely(browser, MESSAGE);
    await vi.runAllTimersAsync();
    return asking;
  };

  it('asks once where it is answered', async () => {
    const { asked, browser } = backgroundOf(STORED);
    expect(await ask(browser)).toEqual(STORED);
    expect(asked).toEqual([MESSAGE]);
  });

  it('takes a no for an answer', async () => {
    const { asked, browser } = backgroundOf({ ok: false, why: 'no-story' }, STORED);
    expect(await ask(browser)).toEqual({ ok: false, why: 'no-story' });
    expect(asked).toHaveLength(1);
  });

  it.each([new Error('The message channel closed before a response was received'), undefined, null])(
    'asks the same again after %s',
    async (none) => {
      const { asked, browser } = backgroundOf(none, none, STORED);
      expect(await ask(browser)).toEqual(STORED);
      expect(asked).toEqual([MESSAGE, MESSAGE, MESSAGE]);
    },
  );

  it('gives up in the end', async () => {
    const { asked, browser } = backgroundOf();
    expect(await ask(browser)).toBeNull();
    expect(asked.length).toBeLessThan(10);
  });
});
