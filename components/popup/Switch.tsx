interface SwitchProps {
  label: string;
  isOn: boolean;
  onChange(on: boolean): void;
}

/** An on/off switch with its name. */
export function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
