import type { BackupInterval, Backups } from '../../../utils/core/settings/backup';
import type { KeepingSettings } from '../../../utils/core/settings/keeping';
import { formatBytes } from '../bytes';
import { useTranslate } from '../translate';
import { BackupChoices } from './BackupChoices';
import { Choice } from './Choice';
import { PictureChoices } from './PictureChoices';

export interface KeepingChoicesProps {
  keeping: KeepingSettings;
  backups: Backups | null;
  /** Space that kept pictures take, in bytes. */
  pictureSize: number;
  locale: string;
  onKeeping(settings: KeepingSettings): void;
  onBackup(interval: BackupInterval): void;
}

/** What is kept with an article, and outside the browser. Each choice counts at once. */
export function KeepingChoices({ keeping, backups, pictureSize, locale, onKeeping, onBackup }: KeepingChoicesProps) {
  const t = useTranslate();
  return (
    <div class="keeping">
      <div>
        <PictureChoices keeping={keeping} onKeeping={onKeeping} />
        {pictureSize > 0 && <p class="choice-note">{t('keepingSpace', formatBytes(pictureSize, locale))}</p>}
        <Choice
          name="scaled"
          label={t('keepingScaled')}
          isOn={keeping.areScaled}
          isDisabled={keeping.pictures === 'none'}
          onChange={(areScaled) => onKeeping({ ...keeping, areScaled })}
        />
      </div>
      <fieldset class="radios">
        <legend>{t('keepingFinished')}</legend>
        <Choice
          name="archives"
          label={t('keepingArchives')}
          isOn={keeping.archivesFinished}
          onChange={(archivesFinished) => onKeeping({ ...keeping, archivesFinished })}
        />
      </fieldset>
      <BackupChoices interval={keeping.backup} backups={backups} locale={locale} onBackup={onBackup} />
    </div>
  );
}
