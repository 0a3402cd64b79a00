import { CLUTTER_KINDS } from '../../utils/core/clutter/findings/kinds';
import { isReason } from '../../utils/core/clutter/findings/reasons';
import type { Translate } from '../../utils/core/strings';
import type { HiddenItem, PageState } from '../../utils/core/views/page-state';
import { kindNameKey, reasonKey } from '../shared/keys';
import { useTranslate } from '../shared/translate';

interface HiddenSummaryProps {
  page: PageState;
  onClean(on: boolean): void;
  onShow(id: number): void;
}

const EXCERPT = 80;

/** What was hidden here: one line, opening to every piece with its reason and a way back; all of it comes back by one button. */
export function HiddenSummary({ page, onClean, onShow }: HiddenSummaryProps) {
  const t = useTranslate();
  const hidden = page.hidden.filter(({ shown }) => !shown);
  if (page.hidden.length === 0) return <p class="popup-verdict">{t('popupNothingHidden')}</p>;
  const kinds = CLUTTER_KINDS.filter((kind) => hidden.some((item) => item.kind === kind));
  return (
    <section class="hidden">
      <details name="popup-part">
        <summary>
          <span class="hidden-line">
            {t('popupHidden', String(hidden.length))}
            <span class="hidden-kinds">{kinds.map((kind) => t(kindNameKey(kind))).join(' · ')}</span>
          </span>
        </summary>
        <ul class="hidden-list">
          {page.hidden.map((item) => (
            <HiddenRow key={item.id} item={item} onShow={onShow} />
          ))}
        </ul>
      </details>
      <button type="button" class="popup-link" onClick={() => onClean(hidden.length === 0)}>
        {hidden.length > 0 ? t('popupShowAll') : t('popupHideAgain')}
      </button>
    </section>
  );
}

function HiddenRow({ item, onShow }: { item: HiddenItem; onShow(id: number): void }) {
  const t = useTranslate();
  return (
    <li class="hidden-row">
      <div>
        <strong>{t(kindNameKey(item.kind))}</strong>
        <span class="hidden-reason">{reasonIn(item.reason, t)}</span>
        {item.pressed && <span class="hidden-reason">{t('popupPressed', item.pressed)}</span>}
        <span class="hidden-text" dir="auto">
          {item.text.slice(0, EXCERPT)}
        </span>
      </div>
      <button type="button" class="popup-link" disabled={item.shown} onClick={() => onShow(item.id)}>
        {item.shown ? t('popupShown') : t('popupShow')}
      </button>
    </li>
  );
}

const reasonIn = (reason: string, t: Translate): string => (isReason(reason) ? t(reasonKey(reason)) : reason);
