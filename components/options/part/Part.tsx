import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The parts that are shown, by their ids; null for all. */
export const ShownParts = createContext<ReadonlySet<string> | null>(null);

interface PartProps {
  /** Of the part in the page's address. */
  id: string;
  name: string;
  /** Other words by which it is found. */
  words?: string;
  children: ComponentChildren;
}

/** One part of the settings, gone where it holds nothing of what is looked for. */
export function Part({ id, name, words, children }: PartProps) {
  const shown = useContext(ShownParts);
  return (
    <section
      class="options-part"
      id={id}
      hidden={shown !== null && !shown.has(id)}
      aria-labelledby={`options-${id}`}
      data-words={words}
    >
      <h2 id={`options-${id}`}>{name}</h2>
      {children}
    </section>
  );
}
