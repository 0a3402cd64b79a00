const PATHS = {
  favourite: 'M12 3.8l2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
  archive: 'M3.5 4.5h17v4h-17z M5 8.5v11h14v-11 M9.5 12.5h5',
  tag: 'M3.5 12.5v-9h9l8 8-9 9z M8 8h.01',
  clock: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16 M12 7.5v5l3 2',
  bin: 'M4.5 6.5h15 M9 6V3.5h6V6 M6.5 6.5l1 14h9l1-14 M10 10.5v6 M14 10.5v6',
  restore: 'M4 9.5h10a5.5 5.5 0 0 1 0 11H8 M8 5.5l-4 4 4 4',
  close: 'M5 5l14 14 M19 5L5 19',
  puzzle: 'M9 5.5a2 2 0 0 1 4 0V7h5v4.5h-1.5a2 2 0 0 0 0 4H18V20H4.5v-4.5H6a2 2 0 0 0 0-4H4.5V7H9z',
  pin: 'M9 3.5h6 M10 3.5v6l-3 4.5h10l-3-4.5v-6 M12 14v6.5',
  gear: 'M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7 M12 3v3 M12 18v3 M3 12h3 M18 12h3 M5.6 5.6l2.1 2.1 M16.3 16.3l2.1 2.1 M5.6 18.4l2.1-2.1 M16.3 7.7l2.1-2.1',
} as const;
export type DrawingName = keyof typeof PATHS;

/** Drawings that follow the direction of writing. */
const DIRECTED: ReadonlySet<DrawingName> = new Set(['restore']);

/** A drawing for the eye alone: the control around it carries the name. */
export function Drawing({ name, isFilled = false }: { name: DrawingName; isFilled?: boolean }) {
  return (
    <svg
      class={`pictogram${isFilled ? ' is-filled' : ''}${DIRECTED.has(name) ? ' is-directed' : ''}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
