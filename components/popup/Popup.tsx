import type { PopupModel } from '../../utils/core/popup-model';
import { useTranslate } from '../shared/translate';
import { HiddenSummary } from './HiddenSummary';
import { SavedList } from './SavedList';
import { SiteKinds } from './SiteKinds';
import { Switch } from './Switch';

export interface PopupProps extends PopupModel {
  /** Language of the interface, BCP 47. */
  locale: string;
}

/** What the toolbar icon opens: this page on top, the saved list below. */
export function Popup(props: PopupProps) {
  const t = useTranslate();
  const { page, notice } = props;
  return (
    <main class="popup">
      <header class="popup-site">
        <h1 class="popup-site-name" dir="ltr">
          {props.site || t('extensionName')}
        </h1>
        {page && <Switch label={t('popupCleanSite')} isOn={props.automatic} onChange={props.onAutomatic} />}
      </header>
      {page ? (
        <>
          {!page.detection.isArticle && (
            <p class="popup-verdict">{t('popupNoArticle', t(`pageKind_${page.detection.pageKind}`))}</p>
          )}
          <div class="popup-actions">
            <button type="button" class="popup-action popup-read" onClick={props.onRead}>
              {page.detection.isArticle ? t('popupRead') : t('popupReadAnyway')}
            </button>
            <button type="button" class="popup-action popup-focus" onClick={props.onFocus}>
              {t('popupFocus')}
            </button>
            <button type="button" class="popup-action popup-save" onClick={props.onSave} aria-pressed={props.isSaved}>
              {props.isSaved ? t('popupSaved') : t('popupSave')}
            </button>
          </div>
          {props.isLeft && <p class="popup-verdict">{t('popupSiteLeft')}</p>}
          <HiddenSummary page={page} onClean={props.onClean} onShow={props.onShow} />
          <div class="popup-tools">
            {page.isOn && (
              <button type="button" class="popup-link" onClick={props.onPick}>
                {t('popupPick')}
              </button>
            )}
            <button type="button" class="popup-link" onClick={props.onFree}>
              {t('popupFree')}
            </button>
          </div>
          <SiteKinds site={props.site} off={props.kindsOff} onKind={props.onKind} />
          <Switch label={t('popupReadSite')} isOn={props.reader} onChange={props.onSiteReader} />
          <Switch label={t('popupFocusSite')} isOn={props.focus} onChange={props.onSiteFocus} />
        </>
      ) : (
        !props.isLoading && <p class="popup-verdict">{t('popupNotHere')}</p>
      )}
      <p class="popup-notice" role="status">
        {notice && t(notice)}
      </p>
      {props.isPrivate && <p class="popup-verdict">{t('popupPrivate')}</p>}
      {props.saved && <SavedList {...props.saved} locale={props.locale} />}
      <footer class="popup-foot">
        <button type="button" class="popup-link" onClick={props.onLibrary}>
          {t('popupLibrary')}
        </button>
        <button type="button" class="popup-link" onClick={props.onSettings}>
          {t('popupSettings')}
        </button>
      </footer>
    </main>
  );
}
