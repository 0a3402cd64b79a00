import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runPageMarks } from '../utils/browser/scripts/page-marks';

/** The marks of a kept article in its page, brought by the background where there are any. A second time it finds itself there and rests. */
export default defineUnlistedScript(() => {
  const scope = globalThis as { passagesAreHere?: boolean };
  if (scope.passagesAreHere) return;
  scope.passagesAreHere = true;
  runPageMarks(window);
});
