import { useTranslate } from '../../shared/translate';
import type { Cutting } from './use-cutting';

/** What to do while the reader points at what is no part of the story. */
export function CutHint({ cutting }: { cutting: Cutting }) {
  const t = useTranslate();
  if (!cutting.isOn) return null;
  return (
    <section class="cut-hint" aria-label={t('cutBegin')}>
      <p role="status">{t('cutHint')}</p>
      <button type="button" class="panel-button" onClick={cutting.end}>
        {t('cutDone')}
      </button>
    </section>
  );
}
