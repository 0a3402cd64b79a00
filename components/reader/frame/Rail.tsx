import { useTranslate } from '../../shared/translate';
import type { IconName } from './Icon';
import { RailButton } from './RailButton';

export type PanelName = 'look' | 'outline' | 'more' | 'keys' | 'listen';

interface RailProps {
  isSaved: boolean;
  hasOutline: boolean;
  canListen: boolean;
  open: PanelName | null;
  onClose(): void;
  onSave(): void;
  onPanel(name: PanelName): void;
}

/** The reader's controls, a thin column beside the story or a bar under it. */
export function Rail({ isSaved, hasOutline, canListen, open, onClose, onSave, onPanel }: RailProps) {
  const t = useTranslate();
  const toggle = (name: PanelName, icon: IconName, label: string) => (
    <RailButton icon={icon} label={label} isOpen={open === name} onPress={() => onPanel(name)} />
  );
  return (
    <div class="rail" role="toolbar" aria-label={t('readerControls')}>
      <RailButton icon="close" label={t('readerClose')} onPress={onClose} />
      <RailButton
        icon={isSaved ? 'saved' : 'save'}
        label={isSaved ? t('readerSaved') : t('readerSave')}
        isPressed={isSaved}
        onPress={onSave}
      />
      {canListen && toggle('listen', 'listen', t('readerListen'))}
      {hasOutline && toggle('outline', 'outline', t('readerOutline'))}
      {toggle('look', 'look', t('readerLook'))}
      {toggle('more', 'more', t('readerMore'))}
    </div>
  );
}
