import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { detect } from '../../../utils/core/detect';
import { cleaningOn, parseCleaning } from '../../../utils/core/settings/cleaning';
import { createCleaner } from '../../../utils/page/cleaning/cleaner';
import { startSession } from '../../../utils/page/cleaning/session';
import { MARK } from '../../../utils/page/hiding/mark';
import { loadFixture } from '../../fixtures/load';

/** What a session asks of the page it is on, counted: what its time is made of on every machine. */
interface Asked {
  /** Nodes that walks came by. */
  walked: number;
  /** Styles and places that make the browser lay the page out. */
  laidOut: number;
  /** Whole searches by selector. */
  searched: number;
}

describe('what a session asks of a page', () => {
  let ending: AbortController;
  afterEach(() => {
    ending?.abort();
    vi.unstubAllGlobals();
  });

  /** Runs a session on the sample page, its story so many times as long and its lists too. */
  const sessionOn = async (times: number) => {
    const dom = new JSDOM(longer(times), { pretendToBeVisual: true, url: 'https://newsphere.test/story' });
    const window = dom.window as unknown as Window & typeof globalThis;
    if (window.document.readyState !== 'complete') await new Promise((done) => window.addEventListener('load', done));
    ending = new window.AbortController();
    window.Element.prototype.checkVisibility = function (this: Element) {
      return !this.closest(`[${MARK}]`);
    };
    for (const name of ['MutationObserver', 'ShadowRoot'] as const) vi.stubGlobal(name, window[name]);
    const asked = countOn(window);
    const session = startSession({
      ...cleaningOn(parseCleaning(null), window.document.URL),
      ...{ window, createCleaner, detect, onChange() {}, onLoss() {}, signal: ending.signal },
      reject: async () => ({ rejected: false }),
    });
    return { window, asked, session, size: window.document.querySelectorAll('*').length };
  };

  it('walks over a page of 428 elements once, its texts twice, and asks for little else', async () => {
    const { asked, session, size } = await sessionOn(1);
    expect(session.pieces().length).toBeGreaterThan(3);
    expect(size).toBeLessThan(500);
    expect(asked.walked).toBeLessThan(size * 3);
    expect(asked.laidOut).toBeLessThan(130);
    expect(asked.searched).toBeLessThan(120);
  });

  it('asks for as much more as there is more of the page', async () => {
    const four = await sessionOn(4);
    ending.abort();
    const sixteen = await sessionOn(16);
    const grown = Math.log(sixteen.size / four.size);
    for (const what of ['walked', 'laidOut', 'searched'] as const)
      expect(Math.log(sixteen.asked[what] / four.asked[what]) / grown, what).toBeLessThan(1.05);
  });

  it('looks at what came, and not at the page again', async () => {
    const { window, asked, session } = await sessionOn(4);
    const before = asked.walked;
    window.document.querySelector('footer')?.insertAdjacentHTML('beforebegin', '<div><p>Late words.</p></div>');
    await vi.waitFor(() => expect(asked.walked).toBeGreaterThan(before), { timeout: 5000 });
    expect(asked.walked - before).toBeLessThan(20);
    // Other words make all of the page new.
    session.setLexicons([]);
    await vi.waitFor(() => expect(asked.walked - before).toBeGreaterThan(500), { timeout: 5000 });
  });
});

/** The sample page with each paragraph of its story and each entry of its lists so many times. */
function longer(times: number): string {
  const { document } = new JSDOM(loadFixture('newsphere').html).window;
  for (const piece of document.querySelectorAll('article p, li')) {
    for (let more = 1; more < times; more++) piece.after(piece.cloneNode(true));
  }
  return document.documentElement.outerHTML;
}

function countOn(window: Window & typeof globalThis): Asked {
  const asked: Asked = { walked: 0, laidOut: 0, searched: 0 };
  const { nextNode } = window.TreeWalker.prototype;
  window.TreeWalker.prototype.nextNode = function () {
    asked.walked++;
    return nextNode.call(this);
  };
  const { getComputedStyle } = window;
  window.getComputedStyle = (...of) => {
    asked.laidOut++;
    return getComputedStyle(...of);
  };
  const { querySelectorAll } = window.Element.prototype;
  window.Element.prototype.querySelectorAll = function (this: Element, selector: string) {
    asked.searched++;
    return querySelectorAll.call(this, selector);
  } as never;
  return asked;
}
