import type { StringKey } from '../../../utils/core/strings';
import { useTranslate } from '../../shared/translate';
import type { Translation } from './use-translation';

/** The way between the original alone and the translation under it. @param look class of its buttons */
export function Sides({ translation, look }: { translation: Translation; look: string }) {
  const t = useTranslate();
  const side = (isOn: boolean, name: string, label: StringKey) => (
    <button
      type="button"
      class={`${look} ${name}`}
      aria-pressed={translation.isShown === isOn}
      onClick={() => translation.show(isOn)}
    >
      {t(label)}
    </button>
  );
  return (
    <fieldset class="help-sides" aria-label={t('helpTranslation')}>
      {side(false, 'help-original', 'helpOriginal')}
      {side(true, 'help-translated', 'helpTranslation')}
    </fieldset>
  );
}
