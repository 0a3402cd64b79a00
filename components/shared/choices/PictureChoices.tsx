import { KEPT_PICTURES, type KeepingSettings } from '../../../utils/core/settings/keeping';
import { useTranslate } from '../translate';
import { RadioChoices } from './RadioChoices';

interface PictureChoicesProps {
  keeping: KeepingSettings;
  onKeeping(settings: KeepingSettings): void;
}

/** The pictures kept with a saved article, and what that comes to. */
export function PictureChoices({ keeping, onKeeping }: PictureChoicesProps) {
  const t = useTranslate();
  return (
    <>
      <RadioChoices
        name="pictures"
        label={t('keepingPictures')}
        values={KEPT_PICTURES}
        chosen={keeping.pictures}
        labelOf={(wanted) => t(`keepingPictures_${wanted}`)}
        onChoose={(pictures) => onKeeping({ ...keeping, pictures })}
      />
      <p class="choice-note">{t(keeping.pictures === 'none' ? 'keepingOnWeb' : 'keepingNoRequest')}</p>
    </>
  );
}
