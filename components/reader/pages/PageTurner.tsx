import { useTranslate } from '../../shared/translate';
import type { Pages } from './use-pages';

/**
 * Which page of a story is open, with a button to each side.
 * @param dir which way the story's pages follow each other
 */
export function PageTurner({ at, count, turn, dir }: Pages & { dir: 'ltr' | 'rtl' }) {
  const t = useTranslate();
  // A button that is switched off would lose the focus, and the keys with it.
  return (
    <div class="page-turner" dir={dir}>
      <button type="button" aria-label={t('readerPageBefore')} aria-disabled={at <= 1} onClick={() => turn(-1)}>
        ‹
      </button>
      <span role="status" aria-label={t('readerPageOf', String(at), String(count))}>
        {at} / {count}
      </span>
      <button type="button" aria-label={t('readerPageNext')} aria-disabled={at >= count} onClick={() => turn(1)}>
        ›
      </button>
    </div>
  );
}
