import { runOnPage } from '../utils/browser/scripts/page';

/**
 * The always-on script, registered by the background: a few kilobytes on every page; whatever is heavy comes on demand in
 * the reader's script. Not a content script of wxt's, whose wrapper posts a message that every page can hear; written out
 * as what wxt takes, without the function that makes it, which costs as much as a sentence. A second
 * time in one page it finds itself there and rests.
 */
export default {
  main() {
    const scope = globalThis as { pageIsHere?: boolean };
    if (scope.pageIsHere) return;
    scope.pageIsHere = true;
    runOnPage(window, () => {
      scope.pageIsHere = false;
    });
  },
};
