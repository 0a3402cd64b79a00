import type { PageUnderTest } from '../scripts/browsers/browser-under-test';
import type { ChromiumUnderTest } from '../scripts/browsers/chromium';
import { type CorpusPage, readPage } from './corpus';

const NOWHERE = 'https://page.example/';

/**
 * Makes a browser open stored pages under their own addresses, without the network: all but the page itself fails to load.
 * @returns opens one page in a new tab; one at a time
 */
export async function openStoredPages(
  browser: ChromiumUnderTest,
): Promise<(page: CorpusPage) => Promise<PageUnderTest>> {
  let html = Buffer.alloc(0);
  await browser.context().route(/^https?:/, (route) => {
    if (!route.request().isNavigationRequest() || route.request().frame().parentFrame()) return route.abort();
    // The page's scripts are off: it is stored as they left it.
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'" };
    return route.fulfill({ status: 200, headers, body: html });
  });
  return (page) => {
    html = Buffer.from(readPage(page));
    const { url } = page.truth;
    return browser.open(url && /^https?:/.test(url) && URL.canParse(url) ? url : NOWHERE);
  };
}
