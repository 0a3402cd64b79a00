import { useEffect, useRef } from 'preact/hooks';
import type { NoArticle } from '../../utils/core/article';
import { directionOfLocale } from '../../utils/core/reading/direction';
import type { ReaderSettings } from '../../utils/core/settings/reader-settings';
import { useTranslate } from '../shared/translate';
import { appearanceOf } from './look/appearance';
import { useKeys } from './use-keys';
import { useTopLayer } from './use-top-layer';

interface NoStoryProps {
  why: NoArticle;
  settings: ReaderSettings;
  /** Language of the interface, BCP 47. */
  locale: string;
  onClose(): void;
  onPoint(): void;
}

/** In the reader's place where a page has nothing to read: says so, and the way back. */
export function NoStory({ why, settings, locale, onClose, onPoint }: NoStoryProps) {
  const t = useTranslate();
  const box = useRef<HTMLDialogElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  useKeys(box, { Escape: onClose });
  useEffect(() => back.current?.focus({ preventScroll: true }), []);
  useTopLayer(box, back, onClose);
  return (
    <dialog
      open
      class="reader no-story"
      ref={box}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="no-story-why"
      data-theme={settings.theme}
      lang={locale}
      dir={directionOfLocale(locale)}
      style={appearanceOf(settings)}
    >
      <p id="no-story-why">{t(why === 'too-large' ? 'readerTooLarge' : 'readerNoStory')}</p>
      <button type="button" class="text-button" ref={back} onClick={onClose}>
        {t('readerClose')}
      </button>
      {why === 'no-story' && (
        <button type="button" class="text-button" onClick={onPoint}>
          {t('pickStory')}
        </button>
      )}
    </dialog>
  );
}
