import type { BackupModel } from '../../utils/core/settings/backup';
import { useTranslate } from '../shared/translate';

/** The tab that writes a backup: there for a moment only, unless something went wrong. */
export function Backup(model: BackupModel) {
  const t = useTranslate();
  return (
    <main class="backup-page">
      <h1>{t('backupTitle')}</h1>
      <p role="status">
        {model.state === 'writing'
          ? t('backupWriting', String(model.done), String(model.total))
          : t(`backup_${model.state}`)}
      </p>
      {model.state === 'writing' && (
        <progress class="backup-bar" value={model.done} max={model.total} aria-label={t('backupTitle')} />
      )}
    </main>
  );
}
