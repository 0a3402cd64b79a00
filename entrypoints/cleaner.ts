import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveCleaner } from '../utils/browser/scripts/cleaner-handover';
import { succeed } from '../utils/browser/scripts/succession';
import { readLexicons } from '../utils/browser/stores/words';
import { createCleaner } from '../utils/page/cleaning/cleaner';
import { describePieces } from '../utils/page/hiding/describe';

/** The rules and what hides by them, registered together with the page's script, which calls it only where a page needs it. */
export default defineUnlistedScript(() => leaveCleaner({ createCleaner, describePieces, readLexicons, succeed }));
