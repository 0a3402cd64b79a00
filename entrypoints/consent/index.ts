import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runConsent } from '../../utils/browser/scripts/consent';

/** By when one run has come to its end, ms. */
const AT_WORK = 9000;

/**
 * Refuses consent banners, brought by the background into a page that shows one. The engine, and the rules that the
 * background sends for a page, are DuckDuckGo's autoconsent, unmodified (MPL-2.0, github.com/duckduckgo/autoconsent).
 */
export default defineUnlistedScript(() => {
  const scope = globalThis as { consentSince?: number };
  if (scope.consentSince !== undefined && performance.now() - scope.consentSince < AT_WORK) return;
  scope.consentSince = performance.now();
  // A frame may go while it is looked at: then there is nothing to refuse.
  runConsent(window).catch(() => {});
});
