import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PickerBar } from '../../components/picker/PickerBar';
import css from '../../components/picker/picker.css?inline';
import { TranslateContext } from '../../components/shared/translate';
import { runPicker } from '../../utils/browser/scripts/picker';
import { contentBrowser } from '../../utils/browser/wire/content-browser';
import { markLanguage, translator } from '../../utils/browser/wire/strings';

/** Points at a piece of the page to hide it for good, brought by the background on demand. A second time it rests. */
export default defineUnlistedScript(() => {
  const scope = globalThis as { pickerIsHere?: boolean };
  if (scope.pickerIsHere) return;
  scope.pickerIsHere = true;
  const browser = contentBrowser();
  const t = translator(browser);
  runPicker(window, {
    css,
    draw(model, mount) {
      markLanguage(mount, browser);
      render(
        model && (
          <TranslateContext.Provider value={t}>
            <PickerBar {...model} />
          </TranslateContext.Provider>
        ),
        mount,
      );
    },
    focus: (mount) => mount.querySelector<HTMLElement>('.is-main:enabled, button')?.focus({ preventScroll: true }),
  });
});
