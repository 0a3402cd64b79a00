import { useState } from 'preact/hooks';
import type { StringKey } from '../../utils/core/strings';
import type { DataNews, OptionsModel, Wiped } from '../../utils/core/views/options';
import { useTranslate } from '../shared/translate';
import { FileButton } from './part/FileButton';
import { Part } from './part/Part';
import { WipeDialog } from './WipeDialog';

type DataProps = Pick<
  OptionsModel,
  'news' | 'holdings' | 'devices' | 'onExportSettings' | 'onImportSettings' | 'onExportLibrary' | 'onImport' | 'onWipe'
>;

const NEWS: Record<DataNews, StringKey> = {
  'bad-file': 'dataBadFile',
  'newer-file': 'dataNewerFile',
  imported: 'dataImported',
  'wiped-library': 'dataWipedLibrary',
  'wiped-settings': 'dataWipedSettings',
  emptied: 'dataEmptied',
  failed: 'noticeNotStored',
};

/** Settings and articles out of this browser, in again, and away. */
export function Data({ news, holdings, devices, ...props }: DataProps) {
  const t = useTranslate();
  const [wiping, setWiping] = useState<Wiped | null>(null);
  const isEmpty = holdings?.articles === 0;
  const button = (label: string, onClick: () => void, isDisabled = false) => (
    <button type="button" class="button" disabled={isDisabled} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <Part id="data" name={t('optionsData')}>
      <p class="options-note">{t('dataNote')}</p>
      <p class="options-ways">
        {button(t('dataExport'), props.onExportSettings)}
        <FileButton label={t('dataImport')} onFile={props.onImportSettings} />
        {button(t('dataWipe_settings'), () => setWiping('settings'))}
      </p>
      <p class="options-ways">
        {button(t('dataExportLibrary'), props.onExportLibrary, isEmpty)}
        {button(t('dataImportLibrary'), props.onImport)}
        {button(t('dataWipe_library'), () => setWiping('library'), isEmpty)}
      </p>
      <p class="options-said" role="status">
        {news && t(NEWS[news])}
      </p>
      {wiping && (
        <WipeDialog
          what={wiping}
          articles={holdings?.articles ?? 0}
          isConnected={devices.place !== null}
          onWipe={() => props.onWipe(wiping)}
          onClose={() => setWiping(null)}
        />
      )}
    </Part>
  );
}
