import { useEffect, useState } from 'preact/hooks';

/**
 * Takes files dropped anywhere on the page.
 * @returns true while files are held over it
 */
export function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    document.addEventListener('dragover', over, { signal: end.signal });
    document.addEventListener('drop', drop, { signal: end.signal });
    document.addEventListener('dragleave', leave, { signal: end.signal });
    return () => end.abort();
  }, [onFiles]);
  return isOver;
}
