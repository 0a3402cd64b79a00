import { useRef } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  onFile(file: File): void;
}

/** A button that takes in a file of Lede's own. */
export function FileButton({ label, onFile }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        type="file"
        class="sr-only"
        tabIndex={-1}
        accept=".json,application/json"
        aria-label={label}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) onFile(chosen);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
