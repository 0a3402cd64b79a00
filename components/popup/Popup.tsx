import { splitHost } from '../../utils/core/settings/host';
import type { PopupModel } from '../../utils/core/views/popup';
import { InStep } from '../shared/devices/InStep';
import { useTranslate } from '../shared/translate';
import { HiddenSummary } from './HiddenSummary';
import { SavedList } from './SavedList';
import { Switch } from './Switch';
import { ThisSite } from './ThisSite';

export interface PopupProps extends PopupModel {
  /** Language of the interface, BCP 47. */
  locale: string;
}

/** What the toolbar icon opens: this page on top, the saved list below. */
export function Popup(props: PopupProps) {
  const t = useTranslate();
  const { page, notice, standing } = props;
  const isOff = standing === 'off';
  const [before, domain] = splitHost(props.site);
  return (
    <main class="popup">
      <header class="popup-site">
        <h1 class="popup-site-name" dir="ltr" title={props.site}>
          <span class="popup-subdomain">{before}</span>
          <span class="popup-domain">{domain || t('extensionName')}</span>
        </h1>
        {(page || isOff) && <Switch label={t('popupCleanSite')} isOn={props.automatic} onChange={props.onAutomatic} />}
      </header>
      {page && !page.detection.isArticle && (
        <p class="popup-verdict">
          {t('popupNoArticle', t(`pageKind_${page.detection.pageKind}`))}{' '}
          <button type="button" class="popup-link" onClick={props.onPickStory}>
            {t('pickStory')}
          </button>
        </p>
      )}
      {isOff && <p class="popup-verdict">{t(props.isLeft ? 'popupSiteLeft' : 'popupSiteOff')}</p>}
      {(page || isOff) && <Actions {...props} />}
      {page && (
        <>
          <HiddenSummary page={page} onClean={props.onClean} onShow={props.onShow} />
          <ThisSite {...props} page={page} />
        </>
      )}
      {standing === 'reload' && (
        <p class="popup-verdict">
          {t('popupNoAnswer')}
          <button type="button" class="popup-link" onClick={props.onReload}>
            {t('popupReload')}
          </button>
        </p>
      )}
      {standing === 'not-here' && <p class="popup-verdict">{t('popupNotHere')}</p>}
      <p class="popup-notice" role="status">
        {notice && t(notice)}
      </p>
      {props.isPrivate && <p class="popup-verdict">{t('popupPrivate')}</p>}
      {props.updated && (
        <p class="popup-verdict popup-news">
          {t('popupUpdated', props.updated)}{' '}
          <button type="button" class="popup-link" onClick={props.onNews}>
            {t('aboutNew')}
          </button>
        </p>
      )}
      {props.saved && <SavedList {...props.saved} locale={props.locale} />}
      <footer class="popup-foot">
        <button type="button" class="popup-link" onClick={props.onLibrary}>
          {t('popupLibrary')}
        </button>
        {props.onPanel && (
          <button type="button" class="popup-link" onClick={props.onPanel}>
            {t('popupPanel')}
          </button>
        )}
        <button type="button" class="popup-link" onClick={props.onSettings}>
          {t('popupSettings')}
        </button>
        <button type="button" class="popup-link popup-icon" onClick={props.onIcon}>
          {t('popupIcon', t(`icon_${props.icon}`))}
        </button>
        {props.inStep && (
          <InStep said={props.inStep} locale={props.locale} class="popup-link popup-icon" onClick={props.onDevices} />
        )}
      </footer>
    </main>
  );
}

/** What the reader can have done with the story of the page, also on a site that is switched off. */
function Actions({ page, isSaved, onRead, onFocus, onSave }: PopupProps) {
  const t = useTranslate();
  return (
    <div class="popup-actions">
      <button type="button" class="popup-action popup-read" onClick={onRead}>
        {page && !page.detection.isArticle ? t('popupReadAnyway') : t('popupRead')}
      </button>
      <button type="button" class="popup-action popup-focus" onClick={onFocus}>
        {t('popupFocus')}
      </button>
      <button type="button" class="popup-action popup-save" onClick={onSave} aria-pressed={isSaved}>
        {isSaved ? t('popupSaved') : t('popupSave')}
      </button>
    </div>
  );
}
