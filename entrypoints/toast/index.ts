import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runToast } from '../../utils/browser/scripts/toast';
import css from './toast.css?inline';

/** One line over the page that says what was done, brought by the background. A second time it finds itself there and rests. */
export default defineUnlistedScript(() => {
  const scope = globalThis as { toastIsHere?: boolean };
  if (scope.toastIsHere) return;
  scope.toastIsHere = true;
  runToast(window, css);
});
