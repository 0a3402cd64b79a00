import { holds, wordsOf } from '../../core/library/find/match';
import type { ArticleSummary } from '../../core/library/record/saved-article';
import type { LibraryReads } from '../library/reads';
import { browser } from '../wire/browser';

/** Suggestions browsers have room for. */
const MOST = 6;
const LIBRARY = '/library.html';

/** Finds saved articles from the address bar: `lede` and words of them. */
export function runOmnibox(library: Pick<LibraryReads, 'newest'>): void {
  // Firefox for Android has no such thing.
  if (!browser.omnibox) return;
  const pageOf = (query: string) => browser.runtime.getURL(`${LIBRARY}?${query}`);
  const isFirefox = browser.runtime.getURL('/').startsWith('moz-');
  let asked = 0;
  browser.omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('omniboxSearch') });
  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    const turn = ++asked;
    const words = wordsOf(text);
    const found = await library.newest(MOST, (summary) => holds(summary, words));
    // Suggestions for what stood there a letter ago are none.
    if (turn !== asked) return;
    suggest(
      found.map((summary) => ({
        content: pageOf(`id=${encodeURIComponent(summary.id)}`),
        description: isFirefox ? describe(summary) : escaped(describe(summary)),
      })),
    );
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const url = text.startsWith(pageOf('')) ? text : pageOf(`q=${encodeURIComponent(text)}`);
    if (disposition === 'currentTab') browser.tabs.update({ url });
    else browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

const describe = ({ title, siteName }: ArticleSummary): string => `${title} · ${siteName}`;

/** Chromium reads a description as XML. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
