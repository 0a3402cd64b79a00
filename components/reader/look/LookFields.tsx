import { contrast, LEAST_CONTRAST } from '../../../utils/core/reading/contrast';
import { ownStyle } from '../../../utils/core/reading/own-style';
import {
  DEFAULT_READER_SETTINGS,
  LAYOUTS,
  PICTURES,
  parseReaderSettings,
  type RangeName,
  type ReaderSettings,
} from '../../../utils/core/settings/reader-settings';
import { useTranslate } from '../../shared/translate';
import { RangeField } from '../frame/RangeField';
import { ColorFields } from './ColorFields';
import { FontField } from './FontField';
import { ThemeField } from './ThemeField';

interface LookFieldsProps {
  settings: ReaderSettings;
  onSettings(settings: ReaderSettings): void;
  /** Keeps a font of the reader's own; missing where none can be taken in. */
  onFontFile?: (file: File) => Promise<boolean>;
}

const MAIN: readonly RangeName[] = ['fontSize', 'lineHeight', 'width'];
const FINE: readonly RangeName[] = ['paragraphSpacing', 'letterSpacing', 'wordSpacing'];

/** Everything that can be chosen of the story's type and colours. */
export function LookFields({ settings, onSettings, onFontFile }: LookFieldsProps) {
  const t = useTranslate();
  const change = (part: Partial<ReaderSettings>) => onSettings(parseReaderSettings({ ...settings, ...part }));
  const range = (name: RangeName) => (
    <RangeField key={name} name={name} value={settings[name]} onChange={(value) => change({ [name]: value })} />
  );
  const { text, link, background } = settings.colors;
  const isPale = settings.theme === 'own' && [text, link].some((color) => contrast(color, background) < LEAST_CONTRAST);
  return (
    <>
      <ThemeField value={settings.theme} onChange={(theme) => change({ theme })} />
      {settings.theme === 'own' && <ColorFields colors={settings.colors} onChange={(colors) => change({ colors })} />}
      <p class="look-warning" role="status">
        {isPale && t('readerPale')}
      </p>
      <FontField settings={settings} onChange={change} onFile={onFontFile} />
      {MAIN.map(range)}
      <label class="look-row">
        {t('readerLayout')}
        <select
          value={settings.layout}
          onChange={(event) => {
            const layout = LAYOUTS.find((each) => each === event.currentTarget.value);
            if (layout) change({ layout });
          }}
        >
          {LAYOUTS.map((each) => (
            <option key={each} value={each}>
              {t(`readerLayout_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <details class="look-fine">
        <summary>{t('readerFine')}</summary>
        {FINE.map(range)}
        <label class="look-check">
          <input
            type="checkbox"
            checked={settings.justify}
            onChange={(event) => change({ justify: event.currentTarget.checked })}
          />
          {t('readerJustify')}
        </label>
        <label class="look-check">
          <input
            type="checkbox"
            checked={settings.guide}
            onChange={(event) => change({ guide: event.currentTarget.checked })}
          />
          {t('readerGuide')}
        </label>
        <label class="look-row">
          {t('readerPictures')}
          <select
            value={settings.pictures}
            onChange={(event) => {
              const pictures = PICTURES.find((each) => each === event.currentTarget.value);
              if (pictures) change({ pictures });
            }}
          >
            {PICTURES.map((each) => (
              <option key={each} value={each}>
                {t(`readerPictures_${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="look-style">
          {t('readerStyle')}
          <textarea
            rows={4}
            spellcheck={false}
            value={settings.style}
            placeholder="p { text-indent: 1.5em }"
            onInput={(event) => change({ style: event.currentTarget.value })}
          />
        </label>
        <p class="look-warning" role="status">
          {ownStyle(settings.style) === null && t('readerStyleBad')}
        </p>
      </details>
      <button type="button" class="panel-button" onClick={() => onSettings(DEFAULT_READER_SETTINGS)}>
        {t('readerReset')}
      </button>
    </>
  );
}
