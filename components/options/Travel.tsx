import type { OptionsModel } from '../../utils/core/views/options';
import { Choice } from '../shared/choices/Choice';
import { useTranslate } from '../shared/translate';
import { Part } from './part/Part';

interface TravelProps extends Pick<OptionsModel, 'travel' | 'onTravel' | 'onTravelForget'> {
  /** Language of the interface, BCP 47. */
  locale: string;
}

/** Whether settings travel by the browser's own account, what that means, and what came of it. */
export function Travel({ travel, locale, onTravel, onTravelForget }: TravelProps) {
  const t = useTranslate();
  const { isOn, said } = travel;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', numberingSystem: 'latn' });
  const isTold = said !== null && (isOn || said.state === 'forgotten' || said.state === 'failed');
  const isWell = said?.state === 'ok' || said?.state === 'waits';
  return (
    <Part id="travel" name={t('optionsTravel')}>
      <Choice name="travel" label={t('travelChoice')} note={t('travelNote')} isOn={isOn} onChange={onTravel} />
      <p class={isWell ? 'options-note' : 'options-said'} role="status">
        {isTold && t(`travelSaid_${said.state}`, time.format(new Date(said.at)))}
      </p>
      {isOn && (
        <p class="options-ways">
          <button type="button" class="button" onClick={onTravelForget}>
            {t('travelForget')}
          </button>
        </p>
      )}
    </Part>
  );
}
