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

/** Least space between the bar and an edge or the passage, px. */
const EDGE = 8;

/** What can be done with the passage that is selected, right under it, or over it where the window ends. */
export function SelectionBar({ marking, listening, onSearch, onCut }: SelectionBarProps) {
  const t = useTranslate();
  const bar = useRef<HTMLDivElement>(null);
  const { passage } = marking;
  useLayoutEffect(() => {
    const { current } = bar;
    const scroller = current?.parentElement;
    if (!current || !scroller || !passage) return;
    const { offsetWidth: width, offsetHeight: height } = current;
    // What is in the window: in pages, and where columns go on to the left, the rest lies beside it.
    const { scrollLeft: start, scrollTop: top, clientWidth, clientHeight } = scroller;
    const left = Math.min(passage.left - width / 2, start + clientWidth - width - EDGE);
    current.style.left = `${Math.max(start + EDGE, left)}px`;
    const isRoomBelow = passage.bottom + EDGE + height <= top + clientHeight;
    const above = Math.min(passage.top, top + clientHeight) - EDGE - height;
    current.style.top = `${isRoomBelow ? passage.bottom + EDGE : Math.max(top + EDGE, above)}px`;
  }, [passage]);
  if (!passage) return null;
  return (
    <div
      class="selection-bar"
      role="toolbar"
      aria-label={t('readerSelection')}
      ref={bar}
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
