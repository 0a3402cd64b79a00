import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerSync } from '../utils/browser/sync/offer';

/** Keeps the library in step with the reader's own storage: brought by the background only where one is set up. */
export default defineUnlistedScript(() => offerSync());
