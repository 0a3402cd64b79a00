import type { OwnColors } from '../../../utils/core/settings/reader-settings';
import { useTranslate } from '../../shared/translate';

interface ColorFieldsProps {
  colors: OwnColors;
  onChange(colors: OwnColors): void;
}

const NAMES = ['text', 'background', 'link'] as const;

/** The three colours a reader may choose. */
export function ColorFields({ colors, onChange }: ColorFieldsProps) {
  const t = useTranslate();
  return (
    <div class="colors">
      {NAMES.map((name) => (
        <label key={name} class="look-row">
          {t(`readerColor_${name}`)}
          <input
            type="color"
            value={colors[name]}
            onInput={(event) => onChange({ ...colors, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
    </div>
  );
}
