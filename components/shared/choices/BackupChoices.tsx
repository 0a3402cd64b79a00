import { formatDate } from '../../../utils/core/reading/date';
import { BACKUP_INTERVALS, type BackupInterval, type Backups } from '../../../utils/core/settings/backup';
import { useTranslate } from '../translate';
import { RadioChoices } from './RadioChoices';

interface BackupChoicesProps {
  interval: BackupInterval;
  backups: Backups | null;
  locale: string;
  onBackup(interval: BackupInterval): void;
}

/** How often the library goes to a file by itself, and when it last did. */
export function BackupChoices({ interval, backups, locale, onBackup }: BackupChoicesProps) {
  const t = useTranslate();
  const written = backups?.written && formatDate(backups.written, locale, 'medium');
  return (
    <div>
      <RadioChoices
        name="backup"
        label={t('keepingBackup')}
        values={BACKUP_INTERVALS}
        chosen={interval}
        labelOf={(entry) => t(`keepingBackup_${entry}`)}
        onChoose={onBackup}
      />
      <p class="choice-note">{t('keepingBackupNote')}</p>
      {written && <p class="choice-note">{t('keepingBackupLast', written)}</p>}
      {interval !== 'never' && backups?.hasFailed && <p class="choice-note is-wrong">{t('keepingBackupFailed')}</p>}
    </div>
  );
}
