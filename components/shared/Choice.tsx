interface ChoiceProps {
  name: string;
  label: string;
  note: string;
  isOn: boolean;
  onChange(on: boolean): void;
}

/** A box to tick with what it does below its name. */
export function Choice({ name, label, note, isOn, onChange }: ChoiceProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        name={name}
        checked={isOn}
        aria-describedby={`choice-${name}-note`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        <span class="choice-note" id={`choice-${name}-note`}>
          {note}
        </span>
      </span>
    </label>
  );
}
