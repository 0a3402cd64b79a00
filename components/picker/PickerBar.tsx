import type { StringKey } from '../../utils/core/strings';
import { useTranslate } from '../shared/translate';

type Way = 'wider' | 'narrower' | 'next' | 'previous';

interface PickerBarProps {
  /** What is pointed at is the story, and is not hidden. */
  isStory: boolean;
  step: 'pointing' | 'story' | 'hidden' | 'off' | 'failed';
  /** The piece's first words. */
  name: string;
  /** How many pieces of this page would go. */
  count: number;
  /** How many are made like the one pointed at; 0 where it is the only one. */
  alike: number;
  isAlike: boolean;
  /** The piece lies where the bar would stand. */
  isAtTop: boolean;
  onStep(way: Way): void;
  onAlike(isAlike: boolean): void;
  /** Hides the piece, or takes it for the story. */
  onTake(): void;
  onUndo(): void;
  onAgain(): void;
  onClose(): void;
}

const WAYS: readonly [Way, StringKey, string][] = [
  ['wider', 'pickerWider', 'ArrowUp'],
  ['narrower', 'pickerNarrower', 'ArrowDown'],
];

/** The picker's bar: what is pointed at, and what can be done with it. */
export function PickerBar(props: PickerBarProps) {
  const t = useTranslate();
  const { isStory, step, name, count } = props;
  const isPicking = step === 'pointing' || step === 'story';
  return (
    <section
      class={props.isAtTop ? 'picker is-at-top' : 'picker'}
      aria-label={t(isStory ? 'pickStory' : 'commandHidePiece')}
    >
      <p class="picker-said" role="status">
        {step === 'hidden' && t('pickerHidden', name)}
        {step === 'off' && t('pickerOff')}
        {step === 'failed' && t('pickerFailed')}
        {isPicking && (name ? <bdi class="picker-name">{name}</bdi> : t(isStory ? 'pickerPointStory' : 'pickerPoint'))}
        {step === 'story' && <span class="picker-note">{t('pickerStory')}</span>}
        {step === 'pointing' && count > 1 && <span class="picker-note">{t('pickerCount', String(count))}</span>}
      </p>
      {isPicking ? (
        <div class="picker-buttons">
          <button
            type="button"
            class="picker-button is-main"
            disabled={step === 'story' || count === 0}
            onClick={props.onTake}
          >
            {t(isStory ? 'pickerTake' : 'pickerHide')}
          </button>
          {WAYS.map(([way, label, key]) => (
            <button
              key={way}
              type="button"
              class="picker-button"
              aria-keyshortcuts={key}
              onClick={() => props.onStep(way)}
            >
              {t(label)}
            </button>
          ))}
          {props.alike > 1 && (
            <label class="picker-alike">
              <input
                type="checkbox"
                checked={props.isAlike}
                onChange={(event) => props.onAlike(event.currentTarget.checked)}
              />
              {t('pickerAlike', String(props.alike))}
            </label>
          )}
          <button type="button" class="picker-button" aria-keyshortcuts="Escape" onClick={props.onClose}>
            {t('pickerCancel')}
          </button>
        </div>
      ) : (
        <div class="picker-buttons">
          {step !== 'failed' && (
            <button type="button" class="picker-button" onClick={props.onUndo}>
              {t('libraryUndo')}
            </button>
          )}
          <button type="button" class="picker-button" onClick={props.onAgain}>
            {t('pickerAgain')}
          </button>
          <button type="button" class="picker-button is-main" aria-keyshortcuts="Escape" onClick={props.onClose}>
            {t('libraryDone')}
          </button>
        </div>
      )}
      {isPicking && <p class="picker-keys">{t(isStory ? 'pickerKeysStory' : 'pickerKeys')}</p>}
    </section>
  );
}
