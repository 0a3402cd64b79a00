import type { ReaderSettings } from '../../../utils/core/settings/reader-settings';
import { useTranslate } from '../../shared/translate';
import { Panel } from '../frame/Panel';
import { LookFields } from './LookFields';

interface LookPanelProps {
  settings: ReaderSettings;
  /** A line of the story, to see the choice on. */
  sample: string;
  onSettings(settings: ReaderSettings): void;
}

/** Type and colours of the story, live. */
export function LookPanel({ settings, sample, onSettings }: LookPanelProps) {
  const t = useTranslate();
  return (
    <Panel name={t('readerLook')} class="look">
      <p class="look-sample" dir="auto" aria-hidden="true">
        {sample}
      </p>
      <LookFields settings={settings} onSettings={onSettings} />
    </Panel>
  );
}
