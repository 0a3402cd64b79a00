import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { foldForSearch, wordsOf } from '../../../utils/core/library/find/match';

/** The parts of a page that hold every word of a search, by their ids; null while nothing is looked for. */
export function useParts(root: RefObject<HTMLElement | null>, search: string): ReadonlySet<string> | null {
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  useLayoutEffect(() => {
    const words = wordsOf(search);
    const parts = [...(root.current?.querySelectorAll<HTMLElement>('.options-part') ?? [])];
    // What a part says is what stands in it: nothing to keep up to date beside it, in any language.
    const holds = ({ textContent, dataset }: HTMLElement) => {
      const text = foldForSearch(`${textContent} ${dataset.words ?? ''}`);
      return words.every((word) => text.includes(word));
    };
    setFound(words.length === 0 ? null : new Set(parts.filter(holds).map(({ id }) => id)));
  }, [root, search]);
  return found;
}
