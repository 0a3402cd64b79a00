const PATHS = {
  close: 'M5 5l14 14M19 5L5 19',
  save: 'M6 3.5h9l4 4v13H6z M15 3.5v4h4 M9 12h6 M9 15.5h6',
  saved: 'M6 3.5h9l4 4v13H6z M9 13.5l2.2 2.2L15.5 11',
  look: 'M3 18.5L8.5 5.5 14 18.5 M5 14h7 M15.5 18.5v-4a2.6 2.6 0 0 1 5.2 0v4 M15.5 16h5.2',
  outline: 'M8 6h12M8 12h12M8 18h12M3.6 6h.8M3.6 12h.8M3.6 18h.8',
  listen: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z M15.5 9a4.2 4.2 0 0 1 0 6 M18 6.5a7.8 7.8 0 0 1 0 11',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  play: 'M7.5 5v14l11-7z',
  pause: 'M8 5.5v13M16 5.5v13',
  back: 'M18.5 5.5L9 12l9.5 6.5zM5.5 5.5v13',
  forward: 'M5.5 5.5L15 12l-9.5 6.5zM18.5 5.5v13',
  stop: 'M6.5 6.5h11v11h-11z',
} as const;
export type IconName = keyof typeof PATHS;

/** Drawings that follow the direction of writing; a player's do not. */
const DIRECTED: ReadonlySet<IconName> = new Set(['outline', 'listen']);

/** A drawing for the eye alone: the control around it carries the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class={DIRECTED.has(name) ? 'icon is-directed' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} {...(name === 'more' && { 'stroke-width': 3 })} />
    </svg>
  );
}
