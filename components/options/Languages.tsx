import { INTERFACE_LANGUAGES } from '../../utils/core/strings';
import { LANGUAGES } from '../../utils/core/words/codes';
import { useTranslate } from '../shared/translate';
import { Part } from './part/Part';

/** Which languages Lede speaks, and which it understands. */
export function Languages({ locale }: { locale: string }) {
  const t = useTranslate();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const all = INTERFACE_LANGUAGES.map((code) => names.of(code) ?? code);
  return (
    <Part id="language" name={t('libraryLanguages')}>
      <p>{t('optionsSpeaks', names.of(locale) ?? locale)}</p>
      <p class="options-note">{t('optionsLanguages', new Intl.ListFormat(locale).format(all))}</p>
      <p class="options-note">{t('optionsUnderstands', String(LANGUAGES.length))}</p>
    </Part>
  );
}
