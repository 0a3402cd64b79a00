import { useEffect, useRef } from 'preact/hooks';
import type { BackupInterval, Backups } from '../../utils/core/library/backup';
import { KEPT_PICTURES, type KeepingSettings } from '../../utils/core/settings/keeping';
import { useTranslate } from '../shared/translate';
import { BackupChoices } from './BackupChoices';

interface KeepingDialogProps {
  keeping: KeepingSettings;
  backups: Backups | null;
  locale: string;
  onKeeping(settings: KeepingSettings): void;
  onBackup(interval: BackupInterval): void;
  onClose(): void;
}

/** What is kept with an article, and outside the browser. Each choice counts at once. */
export function KeepingDialog({ keeping, backups, locale, onKeeping, onBackup, onClose }: KeepingDialogProps) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const change = (part: Partial<KeepingSettings>) => onKeeping({ ...keeping, ...part });
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="keeping-name" onClose={onClose}>
      <h2 id="keeping-name">{t('keepingTitle')}</h2>
      <fieldset class="choices">
        <legend>{t('keepingPictures')}</legend>
        {KEPT_PICTURES.map((entry) => (
          <label key={entry}>
            <input
              type="radio"
              name="pictures"
              value={entry}
              checked={keeping.pictures === entry}
              onChange={() => change({ pictures: entry })}
            />
            {t(`keepingPictures_${entry}`)}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={keeping.areScaled}
            disabled={keeping.pictures === 'none'}
            onChange={() => change({ areScaled: !keeping.areScaled })}
          />
          {t('keepingScaled')}
        </label>
        <p class="choices-note">{t(keeping.pictures === 'none' ? 'keepingOnWeb' : 'keepingNoRequest')}</p>
      </fieldset>
      <fieldset class="choices">
        <legend>{t('keepingFinished')}</legend>
        <label>
          <input
            type="checkbox"
            name="archives"
            checked={keeping.archivesFinished}
            onChange={() => change({ archivesFinished: !keeping.archivesFinished })}
          />
          {t('keepingArchives')}
        </label>
      </fieldset>
      <BackupChoices interval={keeping.backup} backups={backups} locale={locale} onBackup={onBackup} />
      <button type="button" class="button is-main" onClick={() => dialog.current?.close()}>
        {t('libraryDone')}
      </button>
    </dialog>
  );
}
