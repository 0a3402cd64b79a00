import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runFocus } from '../../utils/browser/scripts/focus';
import css from './bar.css?inline';

/** The page at its story alone, brought by the background on demand. A second time it finds itself there and rests. */
export default defineUnlistedScript(() => {
  const scope = globalThis as { focusIsHere?: boolean };
  if (scope.focusIsHere) return;
  scope.focusIsHere = true;
  runFocus(window, css);
});
