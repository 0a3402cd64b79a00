import type { Wiped } from '../../utils/core/views/options';
import { useTranslate } from '../shared/translate';
import { AskDialog } from './part/AskDialog';

interface WipeDialogProps {
  what: Wiped;
  /** How many articles there are. */
  articles: number;
  /** Whether a storage keeps them the same on other devices. */
  isConnected: boolean;
  onWipe(): void;
  onClose(): void;
}

/** Asks before anything is taken away for good. */
export function WipeDialog({ what, articles, isConnected, onWipe, onClose }: WipeDialogProps) {
  const t = useTranslate();
  return (
    <AskDialog name={t(`dataWipe_${what}`)} deed={t(`dataDo_${what}`)} onDo={onWipe} onClose={onClose}>
      <p>{what === 'library' ? t('dataAsk_library', String(articles)) : t('dataAsk_settings')}</p>
      {isConnected && <p>{t(`dataAskDevices_${what}`)}</p>}
    </AskDialog>
  );
}
