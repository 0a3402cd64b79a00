import type { PanelModel } from '../../utils/core/views/panel';
import { useTranslate } from '../shared/translate';

/** The page of the tab in front, and the button that saves it. */
export function FrontPage({ page, isSaving, onSave }: Pick<PanelModel, 'page' | 'isSaving' | 'onSave'>) {
  const t = useTranslate();
  return (
    <section class="panel-page" aria-label={t('panelPage')}>
      <p class={page ? 'panel-title' : 'panel-title is-none'} dir="auto" title={page?.title}>
        {page ? page.title : t('panelNoPage')}
      </p>
      <button
        type="button"
        class={page && !page.isSaved ? 'button is-main' : 'button'}
        disabled={!page}
        aria-busy={isSaving}
        aria-pressed={page?.isSaved === true}
        onClick={onSave}
      >
        {t(page?.isSaved ? 'popupSaved' : 'popupSave')}
      </button>
    </section>
  );
}
