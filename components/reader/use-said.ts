import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../shared/translate';

/** How long a word stays in sight, in milliseconds. */
const STAYS = 2500;

/** A word about what was done, in sight for a moment, and the way to say one. */
export function useSaid(): [said: string, say: (text: string) => void] {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = (text: string) => {
    clearTimeout(timer.current);
    setSaid(text);
    timer.current = setTimeout(() => setSaid(''), STAYS);
  };
  return [said, say];
}

/** Has what comes of a press on Save said once it came. @returns the press */
export function useSavedWord(saved: boolean, onSave: () => void, say: ((text: string) => void) | null): () => void {
  const t = useTranslate();
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) say?.(t(saved ? 'readerSaved' : 'toastUnsaved'));
    isAsked.current = false;
  }, [saved]);
  return () => {
    isAsked.current = true;
    onSave();
  };
}
