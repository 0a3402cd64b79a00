import { FONTS, type ReaderSettings } from '../../../utils/core/settings/reader-settings';
import { useTranslate } from '../../shared/translate';

interface FontFieldProps {
  settings: ReaderSettings;
  onChange(part: Partial<ReaderSettings>): void;
}

/** The face of the text: one of every system's, or an installed one by its name. */
export function FontField({ settings, onChange }: FontFieldProps) {
  const t = useTranslate();
  return (
    <>
      <label class="look-row">
        {t('readerFont')}
        <select
          value={settings.font}
          onChange={(event) => {
            const font = FONTS.find((each) => each === event.currentTarget.value);
            if (font) onChange({ font });
          }}
        >
          {FONTS.map((font) => (
            <option key={font} value={font}>
              {t(`readerFont_${font}`)}
            </option>
          ))}
        </select>
      </label>
      {settings.font === 'named' && (
        <label class="look-row">
          {t('readerFontName')}
          <input
            type="text"
            value={settings.fontName}
            spellcheck={false}
            onChange={(event) => onChange({ fontName: event.currentTarget.value })}
          />
        </label>
      )}
    </>
  );
}
