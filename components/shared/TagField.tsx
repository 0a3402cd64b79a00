import type { Ref } from 'preact';
import { useId } from 'preact/hooks';

interface TagFieldProps {
  /** What it is for, said and shown. */
  label: string;
  value: string;
  /** Tags it completes to. */
  known: readonly string[];
  inputRef?: Ref<HTMLInputElement>;
  onValue(value: string): void;
  onEscape?(event: KeyboardEvent): void;
}

/** A field for a tag that completes what is typed from the tags there are; arrows choose among them, as in any list of its kind. */
export function TagField({ label, value, known, inputRef, onValue, onEscape }: TagFieldProps) {
  const list = useId();
  return (
    <>
      <input
        ref={inputRef ?? null}
        type="text"
        list={list}
        autocomplete="off"
        maxLength={80}
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEscape?.(event);
        }}
      />
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  );
}
