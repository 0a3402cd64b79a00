import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { keepOnTop } from '../../utils/page/overlay/top-layer';

/**
 * Keeps the reader over what the page itself has raised, where it is a dialog over a page. Call after it took the focus.
 * @param rest what takes the focus
 * @param onLeave called where the browser wants it closed
 */
export function useTopLayer(
  reader: RefObject<HTMLElement | null>,
  rest: RefObject<HTMLElement | null>,
  onLeave: () => void,
): void {
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    const { current } = reader;
    if (!(current instanceof HTMLDialogElement) || !current.isConnected) return undefined;
    return keepOnTop(current, rest.current, { onLeave: () => leave.current() });
  }, [reader, rest]);
}
