import { BACKUP_INTERVALS, type BackupInterval, type Backups } from '../../utils/core/library/backup';
import { formatDate } from '../../utils/core/reading/date';
import { useTranslate } from '../shared/translate';

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
    <fieldset class="choices">
      <legend>{t('keepingBackup')}</legend>
      {BACKUP_INTERVALS.map((entry) => (
        <label key={entry}>
          <input
            type="radio"
            name="backup"
            value={entry}
            checked={interval === entry}
            onChange={() => onBackup(entry)}
          />
          {t(`keepingBackup_${entry}`)}
        </label>
      ))}
      <p class="choices-note">{t('keepingBackupNote')}</p>
      {written && <p class="choices-note">{t('keepingBackupLast', written)}</p>}
      {interval !== 'never' && backups?.hasFailed && <p class="choices-note is-wrong">{t('keepingBackupFailed')}</p>}
    </fieldset>
  );
}
