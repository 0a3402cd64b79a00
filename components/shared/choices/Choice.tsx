interface ChoiceProps {
  name: string;
  label: string;
  note?: string;
  isOn: boolean;
  isDisabled?: boolean;
  onChange(on: boolean): void;
}

/** A box to tick, with what it does below its name where that needs a word. */
export function Choice({ name, label, note, isOn, isDisabled = false, onChange }: ChoiceProps) {
  const described = note === undefined ? {} : { 'aria-describedby': `choice-${name}-note` };
  return (
    <label class="choice">
      <input
        type="checkbox"
        name={name}
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
        {...described}
      />
      <span>
        {label}
        {note !== undefined && (
          <span class="choice-note" id={`choice-${name}-note`}>
            {note}
          </span>
        )}
      </span>
    </label>
  );
}
