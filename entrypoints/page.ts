import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runOnPage } from '../utils/browser/page-script';

/**
 * The always-on script, registered by the background: a few kilobytes on every page; whatever is heavy comes on demand in
 * the reader's script. Not a content script of wxt's, whose wrapper posts a message that every page can hear. A second
 * time in one page it finds itself there and rests.
 */
export default defineUnlistedScript(() => {
  const scope = globalThis as { pageIsHere?: boolean };
  if (scope.pageIsHere) return;
  scope.pageIsHere = true;
  runOnPage(window, () => {
    scope.pageIsHere = false;
  });
});
