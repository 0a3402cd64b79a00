import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SafeHtml } from '../../../utils/core/sanitise/safe-html';
import type { ReaderSettings } from '../../../utils/core/settings/reader-settings';
import { createSpeech, type Speech, type SpeechState, voicesFor } from '../../../utils/page/listening/speech';
import { spokenIn } from '../../../utils/page/listening/spoken';
import { createMarks } from '../../../utils/page/marks/marks';
import { topBlock } from '../../../utils/page/reading/blocks';
import { flowOf } from '../../../utils/page/reading/flow';

export interface Listening extends SpeechState {
  /** False where the browser cannot speak at all. */
  canListen: boolean;
  /** Voices for the story's language. */
  voices: readonly SpeechSynthesisVoice[];
  voice: SpeechSynthesisVoice | null;
  toggle(): void;
  /** Reads aloud from the sentence in which a part of the story begins. */
  from(range: Range): void;
  skip(by: 1 | -1): void;
  stop(): void;
}

interface ListeningOptions {
  scroller: RefObject<HTMLElement | null>;
  content: RefObject<HTMLElement | null>;
  html: SafeHtml;
  lang: string | null;
  settings: ReaderSettings;
}

const SILENT: SpeechState = { isPlaying: false, at: 0, hasFailed: false };

/** Reads the story aloud from what is in view, marks what is being said and keeps it in view; ends with the reader. */
export function useListening({ scroller, content, html, lang, settings }: ListeningOptions): Listening {
  const view = globalThis as unknown as Window & typeof globalThis;
  const canListen = 'speechSynthesis' in view;
  const [state, setState] = useState(SILENT);
  const [all, setAll] = useState<readonly SpeechSynthesisVoice[]>([]);
  const speech = useRef<{ speech: Speech; firstIn(): number; holding(range: Range): number } | null>(null);
  const voices = useMemo(() => voicesFor(all, lang), [all, lang]);
  const voice = voices.find(({ voiceURI }) => voiceURI === settings.voices[tongueOf(lang)]) ?? voices[0] ?? null;

  // Voices come when the system has named them, in some browsers only when asked.
  useEffect(() => {
    if (!canListen) return undefined;
    const read = () => setAll(view.speechSynthesis.getVoices());
    read();
    view.speechSynthesis.addEventListener?.('voiceschanged', read);
    return () => view.speechSynthesis.removeEventListener?.('voiceschanged', read);
  }, [canListen]);
  useEffect(() => {
    const marks = createMarks(view);
    return () => {
      speech.current?.speech.stop();
      speech.current = null;
      marks.clear();
    };
  }, [html]);
  useEffect(() => speech.current?.speech.tune({ rate: settings.speechRate }), [settings.speechRate]);
  // Browsers give new objects for the same voices each time.
  useEffect(() => speech.current?.speech.tune({ voice }), [voice?.voiceURI]);

  const begin = () => {
    if (speech.current || !content.current) return speech.current;
    const spoken = spokenIn(content.current, lang);
    const marks = createMarks(view);
    const show = (range: Range, kind: 'sentence' | 'word') => {
      marks.set(range, kind);
      if (kind === 'sentence' && scroller.current) keepInView(scroller.current, range);
    };
    const made = createSpeech({
      window: view,
      spoken,
      lang,
      rate: settings.speechRate,
      voice,
      onMark: show,
      onChange(next) {
        setState(next);
        if (!next.isPlaying && next.at === 0) marks.clear();
      },
    });
    const firstIn = () => {
      const view = scroller.current?.getBoundingClientRect();
      const block = view && content.current && topBlock(content.current, view);
      const at = spoken.findIndex((sentence) => sentence.block === block);
      return Math.max(0, at);
    };
    /** The first sentence that ends behind the start of a range. */
    const holding = (range: Range) => {
      const at = spoken.findIndex(
        ({ text, rangeOf }) => rangeOf(0, text.length).compareBoundaryPoints(Range.START_TO_END, range) > 0,
      );
      return Math.max(0, at);
    };
    speech.current = { speech: made, firstIn, holding };
    return speech.current;
  };
  return {
    ...state,
    canListen,
    voices,
    voice,
    toggle() {
      const current = begin();
      if (!current) return;
      if (state.isPlaying) current.speech.pause();
      else current.speech.play(state.at > 0 ? state.at : current.firstIn());
    },
    from(range) {
      const current = begin();
      current?.speech.play(current.holding(range));
    },
    skip: (by) => begin()?.speech.skip(by),
    stop: () => speech.current?.speech.stop(),
  };
}

/** The language a voice is remembered by. */
export const tongueOf = (lang: string | null): string => lang?.toLowerCase().split('-')[0] ?? '';

/** Scrolls only when what is said has left the view. */
function keepInView(scroller: HTMLElement, range: Range): void {
  const { start, end, to } = flowOf(scroller);
  const [view, said] = [scroller.getBoundingClientRect(), range.getBoundingClientRect()];
  const length = end(view) - start(view);
  if (start(said) < start(view) || end(said) > end(view) - length / 6) {
    scroller.scrollBy(to(said, view, length / 4));
  }
}
