interface FieldProps {
  name: string;
  label: string;
  type?: 'text' | 'url' | 'password';
  /** Below it: what is meant, or what is wrong. */
  note?: string;
  /** What could stand in it, as it is typed. */
  example?: string;
  isWrong?: boolean;
  value: string;
  onValue(value: string): void;
}

// A browser that fills passwords in by itself leaves new ones alone.
const PASSWORD = { type: 'password', autocomplete: 'new-password' } as const;
const TEXT = { type: 'text', autocomplete: 'off' } as const;

/** One thing to type, with what is to be known of it. No browser keeps it, none corrects it. */
export function Field({ name, label, type = 'text', note = '', example = '', isWrong, ...rest }: FieldProps) {
  return (
    <div class="options-field devices-field">
      <label for={name}>{label}</label>
      <input
        id={name}
        {...(type === 'password' ? PASSWORD : TEXT)}
        inputMode={type === 'url' ? 'url' : 'text'}
        dir={type === 'text' ? 'auto' : 'ltr'}
        spellcheck={false}
        autocapitalize="off"
        aria-describedby={`${name}-note`}
        aria-invalid={isWrong === true}
        value={rest.value}
        onInput={(event) => rest.onValue(event.currentTarget.value)}
      />
      <span
        class={isWrong ? 'options-note devices-wrong' : 'options-note'}
        id={`${name}-note`}
        {...(isWrong !== undefined && { role: 'status' })}
      >
        {note}
        {example && (
          <code class="devices-example" dir="ltr">
            {example}
          </code>
        )}
      </span>
    </div>
  );
}
