import { useRef } from 'preact/hooks';
import { type Quoted, quotationOf } from '../../../utils/core/formats/quotation';
import type { Highlight } from '../../../utils/core/library/record/limits';
import { keptColor, MARK_COLORS, type MarkColor, markColorIn } from '../../../utils/core/reading/mark-colors';
import { useTranslate } from '../../shared/translate';
import { copyText } from '../story/deliver';

interface MarkCardProps {
  highlight: Highlight;
  /** Where it is quoted from. */
  source: Quoted;
  /** Language and direction of the story. */
  lang: string | null;
  dir: 'ltr' | 'rtl';
  /** What is to have the focus first, where the frame around it sees to that; else the panel does. */
  focus?: 'note' | 'color';
  onChange(highlight: Highlight): void;
  onColor(color: MarkColor): void;
  onRemove(): void;
}

/** All that can be done with one passage: note, colour, a copy as a quotation with its source, taking it away. */
export function MarkCard({ highlight, source, lang, dir, focus, onChange, onColor, onRemove }: MarkCardProps) {
  const t = useTranslate();
  const said = useRef<HTMLParagraphElement>(null);
  const { quote, note } = highlight;
  const copy = async () => {
    const isCopied = await copyText(document, quotationOf(quote, source));
    if (said.current) said.current.textContent = t(isCopied ? 'readerCopied' : 'readerNotCopied');
  };
  const paint = (color: MarkColor) => {
    onChange({ quote, note, ...keptColor(color) });
    onColor(color);
  };
  return (
    <div class="mark-card">
      <blockquote class="highlights-quote" data-mark={markColorIn(highlight.color)} lang={lang ?? ''} dir={dir}>
        {quote}
      </blockquote>
      <textarea
        class="highlights-field"
        rows={2}
        data-first={focus === 'note' || undefined}
        dir="auto"
        aria-label={t('readerHighlightNote')}
        placeholder={t('readerHighlightNote')}
        value={note}
        onInput={(event) => onChange({ ...highlight, note: event.currentTarget.value })}
      />
      <fieldset class="mark-colors">
        <legend>{t('markColor')}</legend>
        {MARK_COLORS.map((color) => (
          <label key={color} class="mark-color" data-mark={color} title={t(`markColor_${color}`)}>
            <input
              type="radio"
              name="mark-color"
              aria-label={t(`markColor_${color}`)}
              checked={color === markColorIn(highlight.color)}
              data-first={(focus === 'color' && color === markColorIn(highlight.color)) || undefined}
              onChange={() => paint(color)}
            />
            <span class="mark-dot" aria-hidden="true" />
          </label>
        ))}
      </fieldset>
      <div class="mark-deeds">
        <button type="button" class="panel-button" onClick={copy}>
          {t('markCopyQuote')}
        </button>
        <button type="button" class="panel-button mark-remove" onClick={onRemove}>
          {t('readerHighlightTake')}
        </button>
      </div>
      <p class="message" role="status" ref={said} />
    </div>
  );
}
