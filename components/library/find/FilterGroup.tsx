import { useState } from 'preact/hooks';
import { useTranslate } from '../../shared/translate';

/** Values shown of a long list before the reader asks for all. */
const FEW = 8;

interface GroupProps<Value extends string> {
  name: string;
  /** Stays in sight where there is little room. */
  isTime?: boolean;
  values: readonly [value: Value, count: number][];
  chosen: readonly Value[];
  labelOf?(value: Value): string;
  /** Pressed, whether it is chosen or not. */
  onChoose(value: Value): void;
}

/** Values of one kind; choosing one narrows the list, choosing it again widens it. */
export function Group<Value extends string>({
  name,
  isTime = false,
  values,
  chosen,
  labelOf = (value) => value,
  onChoose,
}: GroupProps<Value>) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const shown = values.filter(([value, count], at) => count > 0 && (isOpen || at < FEW || chosen.includes(value)));
  if (shown.length === 0) return null;
  return (
    <section class={isTime ? 'filter-group is-time' : 'filter-group'}>
      <h2>{name}</h2>
      <ul class="filter-list">
        {shown.map(([value, count]) => (
          <li key={value}>
            <FilterButton
              label={labelOf(value)}
              count={count}
              isOn={chosen.includes(value)}
              onPress={() => onChoose(value)}
            />
          </li>
        ))}
      </ul>
      {values.length > FEW && (
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'libraryFewer' : 'libraryMore')}
        </button>
      )}
    </section>
  );
}

interface FilterButtonProps {
  label: string;
  /** Missing where it is not known. */
  count?: number;
  isOn: boolean;
  onPress(): void;
}

export function FilterButton({ label, count, isOn, onPress }: FilterButtonProps) {
  return (
    <button type="button" class="filter" aria-pressed={isOn} onClick={onPress}>
      <span class="filter-name" dir="auto">
        {label}
      </span>
      <span class="filter-count">{count}</span>
    </button>
  );
}
