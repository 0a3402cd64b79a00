import type { OptionsModel } from '../../utils/core/views/options';
import { formatBytes } from '../shared/bytes';
import { KeepingChoices } from '../shared/choices/KeepingChoices';
import { useTranslate } from '../shared/translate';
import { Part } from './part/Part';

type KeptProps = Pick<
  OptionsModel,
  'keeping' | 'backups' | 'holdings' | 'onKeeping' | 'onBackup' | 'onEmptyBin' | 'onLibrary'
> & { locale: string };

/** The library: what is kept with an article, copies of all, and the bin. */
export function Kept({ holdings, locale, onEmptyBin, onLibrary, ...choices }: KeptProps) {
  const t = useTranslate();
  return (
    <Part id="library" name={t('popupLibrary')} words={t('optionsKeptWords')}>
      {holdings && (
        <p class="options-note">
          {t('optionsHoldings', String(holdings.articles), formatBytes(holdings.size, locale))}
        </p>
      )}
      <KeepingChoices {...choices} locale={locale} pictureSize={holdings?.pictures ?? 0} />
      <p class="options-bin">{t('optionsBin', String(holdings?.binned ?? 0))}</p>
      <p class="options-ways">
        <button type="button" class="button" disabled={!holdings?.binned} onClick={onEmptyBin}>
          {t('optionsEmptyBin')}
        </button>
        <button type="button" class="button" onClick={onLibrary}>
          {t('optionsOpenLibrary')}
        </button>
      </p>
    </Part>
  );
}
