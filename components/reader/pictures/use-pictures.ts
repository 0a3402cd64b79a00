import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

/** The story's pictures, and the one that is open over it. */
export function usePictures(content: RefObject<HTMLElement | null>) {
  const [opened, setOpened] = useState<number | null>(null);
  const all = () => [...(content.current?.querySelectorAll<HTMLImageElement>('img.is-picture') ?? [])];
  return {
    all,
    opened,
    go: setOpened,
    /** Opens the picture that was meant; false where it was none. */
    open(target: Element): boolean {
      const index = all().findIndex((image) => image.isSameNode(target));
      if (index >= 0) setOpened(index);
      return index >= 0;
    },
    close(): void {
      if (opened !== null) all()[opened]?.focus();
      setOpened(null);
    },
  };
}
