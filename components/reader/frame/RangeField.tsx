import { RANGES, type RangeName } from '../../../utils/core/settings/reader-settings';
import { useTranslate } from '../../shared/translate';

interface RangeFieldProps {
  name: RangeName;
  value: number;
  onChange(value: number): void;
}

/** A number within its range, moved by hand or arrow keys. */
export function RangeField({ name, value, onChange }: RangeFieldProps) {
  const t = useTranslate();
  const { min, max, step } = RANGES[name];
  return (
    <label class="range">
      <span class="range-name">{t(`readerRange_${name}`)}</span>
      <output class="range-value" aria-hidden="true">
        {value}
      </output>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
