import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../../shared/translate';
import type { Listening } from '../listening/use-listening';
import type { Marking } from './use-marking';

interface SelectionBarProps {
  marking: Marking;
  listening: Pick<Listening, 'canListen' | 'from'>;
  /** Looks for words in the library; missing where it cannot. */
  onSearch?: ((words: string) => void) | undefined;
  /** Takes it out of the story; missing where there is no page to take it out of. */
  onCut?: ((part: Range) => void) | undefined;
}

/** Least space between the bar and an edge, px. */
const EDGE = 8;

/** What can be done with the passage that is selected, right under it. */
export function SelectionBar({ marking, listening, onSearch, onCut }: SelectionBarProps) {
  const t = useTranslate();
  const bar = useRef<HTMLDivElement>(null);
  const { passage } = marking;
  useLayoutEffect(() => {
    const { current } = bar;
    const room = current?.parentElement?.clientWidth ?? 0;
    if (!current || !passage) return;
    const left = Math.max(EDGE, Math.min(passage.left - current.offsetWidth / 2, room - current.offsetWidth - EDGE));
    current.style.left = `${left}px`;
  }, [passage]);
  if (!passage) return null;
  return (
    <div
      class="selection-bar"
      role="toolbar"
      aria-label={t('readerSelection')}
      ref={bar}
      style={{ top: `${passage.top}px` }}
      // A press would take the selection away before the click.
      onPointerDown={(event) => event.preventDefault()}
    >
      <button type="button" class="selection-mark" onClick={marking.mark}>
        {t('readerHighlight')}
      </button>
      <button type="button" class="selection-note" onClick={marking.note}>
        {t('readerNote')}
      </button>
      <button type="button" class="selection-copy" onClick={marking.copy}>
        {t('readerCopy')}
      </button>
      {onSearch && (
        <button type="button" class="selection-search" onClick={() => onSearch(passage.quote)}>
          {t('readerSearch')}
        </button>
      )}
      {listening.canListen && (
        <button type="button" class="selection-speak" onClick={() => listening.from(passage.range)}>
          {t('readerSpeakHere')}
        </button>
      )}
      {onCut && (
        <button type="button" class="selection-cut" onClick={() => onCut(passage.range)}>
          {t('cutThis')}
        </button>
      )}
    </div>
  );
}
