import { ICON_DEEDS, type IconDeed } from '../../../utils/core/settings/icon';
import { useTranslate } from '../translate';
import { RadioChoices } from './RadioChoices';

interface IconChoicesProps {
  icon: IconDeed;
  onIcon(deed: IconDeed): void;
}

/** What a click on the toolbar icon does. */
export function IconChoices({ icon, onIcon }: IconChoicesProps) {
  const t = useTranslate();
  return (
    <RadioChoices
      name="icon"
      label={t('iconTitle')}
      values={ICON_DEEDS}
      chosen={icon}
      labelOf={(deed) => t(`icon_${deed}`)}
      onChoose={onIcon}
    />
  );
}
