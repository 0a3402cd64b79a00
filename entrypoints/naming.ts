import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { nameWhatWasLeft } from '../utils/browser/scripts/naming';

/** Says how what the reader brought back is known again on other pages; its result goes to the background that brings it. */
export default defineUnlistedScript(() => nameWhatWasLeft());
