import type { Spoken } from './spoken';

/** What reading aloud is at. */
export interface SpeechState {
  isPlaying: boolean;
  /** Which breath is being read, or where reading goes on. */
  at: number;
  /** True where the voice failed; it may be tried again. */
  hasFailed: boolean;
}

export interface SpeechOptions {
  window: Window & typeof globalThis;
  spoken: readonly Spoken[];
  /** BCP 47 of the story, or null. */
  lang: string | null;
  /** Times the speed the voice has by itself. */
  rate: number;
  voice: SpeechSynthesisVoice | null;
  /** Marks a word, or the whole breath where a voice tells no words. */
  onMark(range: Range, kind: 'sentence' | 'word'): void;
  onChange(state: SpeechState): void;
}

/** A story read aloud, breath by breath. */
export interface Speech {
  play(from?: number): void;
  pause(): void;
  /** Goes some breaths on or back, and reads from there if it was reading. */
  skip(by: number): void;
  /** Takes a new speed or voice from the next breath on; what is being said is said again. */
  tune(part: Partial<Pick<SpeechOptions, 'rate' | 'voice'>>): void;
  stop(): void;
}

/** A voice that has said nothing for this long per character, beyond a start, has stalled; in milliseconds. */
const STALL = { start: 6000, character: 180 };

/**
 * Reads by one short utterance a breath: voices from the network stall on long ones, and no engine resumes a paused one
 * reliably, so that pausing ends the utterance and going on says the breath again.
 */
export function createSpeech(options: SpeechOptions): Speech {
  const { window, spoken } = options;
  const { speechSynthesis: synth } = window;
  let { rate, voice } = options;
  let at = 0;
  let isPlaying = false;
  let hasFailed = false;
  /** Counts utterances: events of one that was given up are not heard. */
  let turn = 0;
  let stall = 0;

  const tell = () => options.onChange({ isPlaying, at, hasFailed });
  const hush = () => {
    turn++;
    window.clearTimeout(stall);
    synth.cancel();
  };
  const say = () => {
    hush();
    const breath = spoken[at];
    if (!breath) {
      isPlaying = false;
      at = 0;
      tell();
      return;
    }
    const mine = turn;
    const isMine = () => mine === turn;
    const utterance = new window.SpeechSynthesisUtterance(breath.text);
    utterance.rate = rate;
    const lang = voice?.lang ?? options.lang;
    if (lang) utterance.lang = lang;
    if (voice) utterance.voice = voice;
    const next = () => {
      if (!isMine()) return;
      at++;
      say();
    };
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (!isMine() || (name && name !== 'word')) return;
      const length = charLength || /^\S*/.exec(breath.text.slice(charIndex))?.[0].length || 0;
      if (length > 0) options.onMark(breath.rangeOf(charIndex, charIndex + length), 'word');
    };
    utterance.onend = next;
    utterance.onerror = ({ error }) => {
      if (!isMine() || error === 'interrupted' || error === 'canceled') return;
      hush();
      isPlaying = false;
      hasFailed = true;
      tell();
    };
    stall = window.setTimeout(next, STALL.start + (breath.text.length * STALL.character) / rate);
    options.onMark(breath.rangeOf(0, breath.text.length), 'sentence');
    tell();
    synth.speak(utterance);
  };

  return {
    play(from = at) {
      at = Math.max(0, Math.min(from, spoken.length - 1));
      isPlaying = spoken.length > 0;
      hasFailed = false;
      if (isPlaying) say();
    },
    pause() {
      isPlaying = false;
      hush();
      tell();
    },
    skip(by) {
      at = Math.max(0, Math.min(at + by, spoken.length - 1));
      const breath = spoken[at];
      if (isPlaying) say();
      else if (breath) {
        options.onMark(breath.rangeOf(0, breath.text.length), 'sentence');
        tell();
      }
    },
    tune(part) {
      rate = part.rate ?? rate;
      if (part.voice !== undefined) voice = part.voice;
      if (isPlaying) say();
    },
    stop() {
      isPlaying = false;
      at = 0;
      hush();
      tell();
    },
  };
}

/**
 * The voices for a language, those of this machine first: they need no network and send nothing away.
 * @param lang BCP 47; null for every voice
 */
export function voicesFor(voices: readonly SpeechSynthesisVoice[], lang: string | null): SpeechSynthesisVoice[] {
  const tongue = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  const fitting = lang ? voices.filter((voice) => tongue(voice.lang) === tongue(lang)) : [...voices];
  const rank = (voice: SpeechSynthesisVoice) => (voice.localService ? 0 : 2) + (voice.lang === lang ? 0 : 1);
  return fitting.sort((one, other) => rank(one) - rank(other));
}
