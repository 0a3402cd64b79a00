interface RadioChoicesProps<Value extends string> {
  /** Of the group, in the page. */
  name: string;
  label: string;
  values: readonly Value[];
  chosen: Value;
  labelOf(value: Value): string;
  onChoose(value: Value): void;
}

/** One of a few, each with its name. */
export function RadioChoices<Value extends string>({
  name,
  label,
  values,
  chosen,
  labelOf,
  onChoose,
}: RadioChoicesProps<Value>) {
  return (
    <fieldset class="radios">
      <legend>{label}</legend>
      {values.map((value) => (
        <label key={value} class="choice">
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{labelOf(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
