import { useEffect, useRef } from 'preact/hooks';
import { isShipped, type ReadFont } from '../../utils/core/reading/fonts';
import type { ReaderSettings } from '../../utils/core/settings/reader-settings';
import { loadFont } from '../../utils/page/overlay/fonts';
import { appearanceOf } from '../reader/look/appearance';
import { LookFields } from '../reader/look/LookFields';
import { useOwnStyle } from '../reader/look/use-own-style';
import { useTranslate } from '../shared/translate';
import { Part } from './part/Part';

interface LookProps {
  settings: ReaderSettings;
  /** Must stay the same function. */
  readFont: ReadFont;
  onSettings(settings: ReaderSettings): void;
}

/** How the reader looks, on a story of our own words. */
export function Look({ settings, readFont, onSettings }: LookProps) {
  const t = useTranslate();
  const story = useRef<HTMLElement>(null);
  useEffect(() => {
    const text = story.current?.textContent ?? '';
    return isShipped(settings.font) ? loadFont(window, settings.font, text, readFont) : undefined;
  }, [settings.font, readFont]);
  useOwnStyle(story, settings.style);
  return (
    <Part id="look" name={t('optionsLook')}>
      <div class="reader options-look" data-theme={settings.theme} style={appearanceOf(settings)}>
        <figure class="options-preview" aria-label={t('optionsPreview')}>
          <article class="story" data-justify={settings.justify} data-pictures={settings.pictures} ref={story}>
            <p class="story-title">{t('sampleTitle')}</p>
            <div class="story-text">
              <p>{t('sampleFirst')}</p>
              <p>{t('sampleSecond')}</p>
            </div>
          </article>
        </figure>
        <div class="panel look">
          <LookFields settings={settings} onSettings={onSettings} />
        </div>
      </div>
    </Part>
  );
}
