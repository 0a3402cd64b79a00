import { useState } from 'preact/hooks';
import { FONTS, type ReaderSettings } from '../../../utils/core/settings/reader-settings';
import { useTranslate } from '../../shared/translate';

interface FontFieldProps {
  settings: ReaderSettings;
  onChange(part: Partial<ReaderSettings>): void;
  /** Keeps a font from a file; missing where none can be taken in. */
  onFile?: ((file: File) => Promise<boolean>) | undefined;
}

/** The face of the text: one of every system's, an installed one by its name, or one from a file. */
export function FontField({ settings, onChange, onFile }: FontFieldProps) {
  const t = useTranslate();
  const [isRefused, setRefused] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file || !onFile) return;
    const isKept = await onFile(file);
    setRefused(!isKept);
    if (isKept) onChange({ font: 'file', fontFile: file.name });
  };
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
      {settings.font === 'file' && onFile && (
        <label class="look-row">
          {settings.fontFile || t('readerFontFile')}
          <input
            type="file"
            accept=".woff2,.woff,.otf,.ttf"
            aria-label={t('readerFontFile')}
            onChange={(event) => take(event.currentTarget.files?.[0])}
          />
        </label>
      )}
      {settings.font === 'file' && (
        <p class="look-warning" role="status">
          {isRefused ? t('readerFontRefused') : !onFile && !settings.fontFile && t('readerFontWhere')}
        </p>
      )}
    </>
  );
}
