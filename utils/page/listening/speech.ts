import { breathsOf } from '../../core/reading/sentences';
import type { Spoken } from './spoken';

/** What reading aloud is at. */
export interface SpeechState {
  isPlaying: boolean;
  /** Which sentence is being read, or where reading goes on. */
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
  /** Marks a word, or the whole sentence where a voice tells no words. */
  onMark(range: Range, kind: 'sentence' | 'word'): void;
  onChange(state: SpeechState): void;
}

/** A story read aloud, sentence by sentence. */
export interface Speech {
  play(from?: number): void;
  pause(): void;
  /** Goes some sentences on or back, and reads from there if it was reading. */
  skip(by: number): void;
  /** Takes a new speed or voice from now on; the sentence that is being said is said again. */
  tune(part: Partial<Pick<SpeechOptions, 'rate' | 'voice'>>): void;
  stop(): void;
}

/** A voice that has said nothing for this long per character, beyond a start, has stalled; in milliseconds. */
const STALL = { start: 6000, character: 180 };

/**
 * Reads by one utterance a sentence; with a voice that may be from the network by one a breath, since those stall on long ones. No
 * engine resumes a paused utterance reliably: pausing ends it, and going on says the sentence again.
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
  /** @param from where in the sentence to go on, in characters */
  const say = (from = 0) => {
    hush();
    const sentence = spoken[at];
    if (!sentence) {
      isPlaying = false;
      at = 0;
      tell();
      return;
    }
    const mine = turn;
    const isMine = () => mine === turn;
    const lang = voice?.lang ?? options.lang;
    const rest = sentence.text.slice(from);
    const [breath] = voice?.localService ? [] : breathsOf(rest, lang, rate);
    const text = rest.slice(0, breath?.end);
    const isLast = text.length >= rest.length;
    const utterance = new window.SpeechSynthesisUtterance(text);
    utterance.rate = rate;
    if (lang) utterance.lang = lang;
    if (voice) utterance.voice = voice;
    const next = () => {
      if (!isMine()) return;
      if (isLast) at++;
      say(isLast ? 0 : from + text.length);
    };
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (!isMine() || (name && name !== 'word')) return;
      const length = charLength || /^\S*/.exec(text.slice(charIndex))?.[0].length || 0;
      const start = from + charIndex;
      if (length > 0) options.onMark(sentence.rangeOf(start, start + length), 'word');
    };
    utterance.onend = next;
    utterance.onerror = ({ error }) => {
      if (!isMine() || error === 'interrupted' || error === 'canceled') return;
      hush();
      isPlaying = false;
      hasFailed = true;
      tell();
    };
    stall = window.setTimeout(next, STALL.start + (text.length * STALL.character) / rate);
    if (from === 0) options.onMark(sentence.rangeOf(0, sentence.text.length), 'sentence');
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
      const sentence = spoken[at];
      if (isPlaying) say();
      else if (sentence) {
        options.onMark(sentence.rangeOf(0, sentence.text.length), 'sentence');
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
