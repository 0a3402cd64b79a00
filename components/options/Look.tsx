import { useRef } from 'preact/hooks';
import type { ReadFont } from '../../utils/core/reading/fonts';
import type { ReaderSettings } from '../../utils/core/settings/reader-settings';
import { appearanceOf } from '../reader/look/appearance';
import { LookFields } from '../reader/look/LookFields';
import { useFont } from '../reader/look/use-font';
import { useOwnStyle } from '../reader/look/use-own-style';
import { useTranslate } from '../shared/translate';
import { Part } from './part/Part';

interface LookProps {
  settings: ReaderSettings;
  /** Must stay the same function. */
  readFont: ReadFont;
  onSettings(settings: ReaderSettings): void;
  /** Keeps a font of the reader's own; false where it is none or too large. */
  onFontFile(file: File): Promise<boolean>;
}

/** How the reader looks, on a story of our own words. */
export function Look({ settings, readFont, onSettings, onFontFile }: LookProps) {
  const t = useTranslate();
  const story = useRef<HTMLElement>(null);
  useFont(story, settings, '', readFont);
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
          <LookFields settings={settings} onSettings={onSettings} onFontFile={onFontFile} />
        </div>
      </div>
    </Part>
  );
}
