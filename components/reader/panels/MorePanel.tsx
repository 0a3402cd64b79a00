import { useTranslate } from '../../shared/translate';
import { Panel } from '../frame/Panel';
import { RangeField } from '../frame/RangeField';
import { HelpMenu } from '../helping/HelpMenu';
import type { Helping } from '../helping/use-helping';
import type { Drift } from '../pages/use-drift';

export const EXPORTS = ['markdown', 'text', 'html'] as const;
export type Export = (typeof EXPORTS)[number];

interface MorePanelProps {
  address: string;
  onCopy(format: Export): void;
  onFile(format: Export): void;
  onPrint(): void;
  onKeys(): void;
  /** Lets the reader point at the story on the page; missing where there is none. */
  onPoint?: (() => void) | undefined;
  /** Lets the reader take out of the story what is no part of it; missing where there is no page. */
  onCut?: (() => void) | undefined;
  helping: Helping;
  drift: Drift;
  driftRate: number;
  onDriftRate(rate: number): void;
}

/** What is wanted now and then: take the story along, print it, see the keys, go to the page it comes from. */
export function MorePanel({ address, onCopy, onFile, onPrint, onKeys, onPoint, onCut, ...props }: MorePanelProps) {
  const { helping, drift, driftRate, onDriftRate } = props;
  const t = useTranslate();
  return (
    <Panel name={t('readerMore')} class="more">
      <fieldset class="more-group">
        <legend>{t('readerCopyAs')}</legend>
        {EXPORTS.map((format) => (
          <button key={format} type="button" class="panel-button" onClick={() => onCopy(format)}>
            {t(`readerFormat_${format}`)}
          </button>
        ))}
      </fieldset>
      <fieldset class="more-group">
        <legend>{t('readerFileAs')}</legend>
        {EXPORTS.map((format) => (
          <button key={format} type="button" class="panel-button" onClick={() => onFile(format)}>
            {t(`readerFormat_${format}`)}
          </button>
        ))}
      </fieldset>
      <HelpMenu helping={helping} />
      <button type="button" class="panel-button more-drift" aria-pressed={drift.isOn} onClick={drift.toggle}>
        {t('readerDrift')}
      </button>
      <RangeField name="driftRate" value={driftRate} onChange={onDriftRate} />
      <button type="button" class="panel-button" onClick={onPrint}>
        {t('readerPrint')}
      </button>
      <button type="button" class="panel-button" onClick={onKeys}>
        {t('readerKeys')}
      </button>
      {onCut && (
        <button type="button" class="panel-button more-cut" onClick={onCut}>
          {t('cutBegin')}
        </button>
      )}
      {onPoint && (
        <button type="button" class="panel-button" onClick={onPoint}>
          {t('pickStory')}
        </button>
      )}
      <a class="panel-button" href={address} rel="noopener noreferrer">
        {t('readerOriginal')}
      </a>
    </Panel>
  );
}
