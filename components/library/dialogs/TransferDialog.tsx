import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../../utils/core/strings';
import type { LibraryModel, Transfer } from '../../../utils/core/views/library';
import { useTranslate } from '../../shared/translate';
import { FOLDERS_FORM, FolderChoice } from './FolderChoice';
import { PreviewReport } from './PreviewReport';

type TransferDialogProps = { transfer: Transfer } & Pick<LibraryModel, 'onStore' | 'onFolder' | 'onTransferEnd'>;

/** What an import would do, how far an import or export is, and what became of it. */
export function TransferDialog({ transfer, onStore, onFolder, onTransferEnd }: TransferDialogProps) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const isUnderWay = transfer.state === 'reading' || transfer.state === 'storing' || transfer.state === 'writing';
  const fresh = transfer.state === 'preview' ? transfer.preview.counts.new + transfer.preview.counts.merged : 0;
  return (
    <dialog
      class="dialog is-wide"
      ref={dialog}
      aria-labelledby="transfer-name"
      onCancel={(event) => isUnderWay && event.preventDefault()}
      onClose={onTransferEnd}
    >
      <h2 id="transfer-name">{t(nameOf(transfer))}</h2>
      {transfer.state === 'preview' ? (
        <PreviewReport preview={transfer.preview} />
      ) : transfer.state === 'folders' ? (
        <FolderChoice folders={transfer.folders} onFolder={onFolder} />
      ) : (
        <p role="status">{sentenceOf(transfer, t)}</p>
      )}
      {'done' in transfer && isUnderWay && (
        <progress class="transfer-bar" value={transfer.done} max={transfer.total} aria-label={t(nameOf(transfer))} />
      )}
      <p class="dialog-buttons">
        {fresh > 0 && (
          <button type="button" class="button is-main" onClick={onStore}>
            {t('importStore', String(fresh))}
          </button>
        )}
        {transfer.state === 'folders' && (
          <button type="submit" form={FOLDERS_FORM} class="button is-main">
            {t('importPasteTake')}
          </button>
        )}
        {transfer.state === 'stored' || transfer.state === 'written' ? (
          <button type="button" class="button is-main" onClick={onTransferEnd}>
            {t('libraryDone')}
          </button>
        ) : (
          <button type="button" class="button" onClick={onTransferEnd}>
            {t('libraryCancel')}
          </button>
        )}
      </p>
    </dialog>
  );
}

const nameOf = ({ state }: Transfer) =>
  state === 'writing' || state === 'written' ? 'libraryExport' : 'libraryImport';

function sentenceOf(transfer: Exclude<Transfer, { state: 'preview' | 'folders' }>, t: Translate): string {
  if (transfer.state === 'reading') return t('importReading');
  const numbers = [String(transfer.done), String(transfer.total)];
  switch (transfer.state) {
    case 'storing':
      return t('importStoring', ...numbers);
    case 'writing':
      return t('exportWriting', ...numbers);
    case 'stored':
      return t(`import_${transfer.why}`, ...numbers);
    case 'written':
      return transfer.why === 'done' ? t('exportDone', String(transfer.total)) : t('exportRefused');
  }
}
