import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runOnPage } from '../utils/browser/page-script';

/**
 * The always-on script, listed in wxt.config.ts: a few kilobytes on every page; whatever is heavy comes on demand in the
 * reader's script. Not a content script of wxt's, whose wrapper posts a message that every page can hear.
 */
export default defineUnlistedScript(() => runOnPage(window));
