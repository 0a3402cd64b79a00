import { THEMES, type Theme } from '../../../utils/core/settings/reader-settings';
import { useTranslate } from '../../shared/translate';

interface ThemeFieldProps {
  value: Theme;
  onChange(theme: Theme): void;
}

/** The themes as samples of themselves. */
export function ThemeField({ value, onChange }: ThemeFieldProps) {
  const t = useTranslate();
  return (
    <fieldset class="themes">
      <legend>{t('readerTheme')}</legend>
      {THEMES.map((theme) => (
        <label key={theme} class="theme">
          <input type="radio" name="theme" value={theme} checked={theme === value} onChange={() => onChange(theme)} />
          <span class="theme-sample" data-theme={theme} aria-hidden="true">
            Aa
          </span>
          <span class="theme-name">{t(`readerTheme_${theme}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
