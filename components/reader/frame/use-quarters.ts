import { useEffect, useRef } from 'preact/hooks';

/**
 * Tells of each quarter of the story once it is passed; not of the one where reading starts.
 * @param progress 0 to 1
 * @param tell gets the quarter, 1 to 4
 */
export function useQuarters(progress: number, tell: (quarter: number) => void): void {
  const quarter = Math.floor(progress * 4);
  const told = useRef<number | null>(null);
  useEffect(() => {
    if (told.current !== null && quarter > told.current) tell(quarter);
    told.current = Math.max(quarter, told.current ?? 0);
  }, [quarter]);
}
