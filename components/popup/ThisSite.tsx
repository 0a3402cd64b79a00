import type { PageState } from '../../utils/core/views/page-state';
import type { PopupModel } from '../../utils/core/views/popup';
import { KindChecks } from '../shared/choices/KindChecks';
import { useTranslate } from '../shared/translate';
import { Switch } from './Switch';

/** What happens on this one site by itself, and what else can be done to its page. */
export function ThisSite({ page, ...props }: PopupModel & { page: PageState }) {
  const t = useTranslate();
  return (
    <details class="this-site" name="popup-part">
      <summary>{t('popupThisSite')}</summary>
      <div class="this-site-parts">
        <Switch label={t('popupReadSite')} isOn={props.reader} onChange={props.onSiteReader} />
        <Switch label={t('popupFocusSite')} isOn={props.focus} onChange={props.onSiteFocus} />
        <KindChecks label={t('popupSiteKindsLabel', props.site)} off={props.kindsOff} onKind={props.onKind} />
        <div class="popup-tools">
          {page.isOn && (
            <button type="button" class="popup-link" onClick={props.onPick}>
              {t('popupPick')}
            </button>
          )}
          {page.detection.isArticle && (
            <button type="button" class="popup-link" onClick={props.onPickStory}>
              {t('pickStory')}
            </button>
          )}
          <button type="button" class="popup-link" onClick={props.onFree}>
            {t('popupFree')}
          </button>
        </div>
      </div>
    </details>
  );
}
