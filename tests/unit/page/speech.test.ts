import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { breathsOf, sentencesOf } from '../../../utils/core/reading/sentences';
import { createSpeech, type SpeechState, voicesFor } from '../../../utils/page/listening/speech';
import { spokenIn } from '../../../utils/page/listening/spoken';

const spans = (text: string, lang: string | null) =>
  sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end));

const breaths = (text: string, lang: string | null, rate: number) =>
  breathsOf(text, lang, rate).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['en', 'The light went out. Nobody saw it! Did they?', ['The light went out.', 'Nobody saw it!', 'Did they?']],
    ['ja', '船は出た。誰も乗らなかった。', ['船は出た。', '誰も乗らなかった。']],
    ['ar', 'انطفأ الضوء. لم يره أحد؟ لا.', ['انطفأ الضوء.', 'لم يره أحد؟', 'لا.']],
  ])('are found in %s', (lang, text, expected) => expect(spans(text, lang)).toEqual(expected));

  it('are cut at their commas where a voice would fall silent, and lose no word', () => {
    const clause = 'and then the boats came in one after the other with nobody at the rudder, ';
    const text = `At first it was quiet, ${clause.repeat(6)}and that was all.`;
    const parts = breaths(text, 'en', 1);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join(' ').replace(/\s+/g, ' ')).toBe(text);
    for (const part of parts.slice(0, -1)) expect(part.endsWith(',')).toBe(true);
    // At half the speed a breath holds half as much; a fast voice says it all in one.
    expect(Math.max(...breaths(text, 'en', 0.5).map(({ length }) => length))).toBeLessThanOrEqual(84);
    expect(breaths(text, 'en', 3)).toEqual([text]);
  });

  it('are cut somewhere where a script sets no spaces, and shorter: a letter takes longer to say', () => {
    const text = '字'.repeat(500);
    expect(breaths(text, 'zh', 1).join('')).toBe(text);
    expect(Math.max(...breaths(text, 'zh-TW', 1).map(({ length }) => length))).toBeLessThanOrEqual(60);
  });

  it('bear a language tag that makes no sense', () =>
    expect(spans('One. Two.', 'not a tag!')).toEqual(['One.', 'Two.']));
});

const STORY =
  '<p>One <b>bold</b> start. A second sentence.</p><pre>code()</pre><ul><li>A point<sup>1</sup> made.</li></ul><figure><img alt="x"><figcaption>A caption.</figcaption></figure><p>The end.</p>';

interface Said {
  text: string;
  onend: (() => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onboundary: ((event: { name: string; charIndex: number; charLength?: number }) => void) | null;
  rate: number;
}

describe('reading aloud', () => {
  const { window } = new JSDOM(`<main>${STORY}</main>`);
  const said: Said[] = [];
  let cancelled = 0;
  const view = Object.assign(window, {
    speechSynthesis: { speak: (each: Said) => said.push(each), cancel: () => cancelled++ },
    SpeechSynthesisUtterance: class {
      onend = null;
      constructor(readonly text: string) {}
    },
  }) as unknown as Window & typeof globalThis;
  const content = window.document.querySelector('main') as unknown as Element;
  const marked: [string, string][] = [];
  let state: SpeechState | null = null;
  const make = () =>
    createSpeech({
      window: view,
      spoken: spokenIn(content, 'en'),
      lang: 'en',
      rate: 1,
      voice: null,
      onMark: (range, kind) => marked.push([kind, range.toString()]),
      onChange: (next) => {
        state = next;
      },
    });
  const last = () => {
    const utterance = said.at(-1);
    if (!utterance) throw new Error('nothing was said');
    return utterance;
  };

  beforeEach(() => {
    said.length = marked.length = cancelled = 0;
    state = null;
    vi.useFakeTimers();
    // The timers of the page are its own.
    Object.assign(window, { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout });
  });
  afterEach(() => vi.useRealTimers());

  it('says the story sentence by sentence, without code, captions and note marks', () => {
    make().play();
    for (let at = 0; at < 4; at++) last().onend?.();
    expect(said.map(({ text }) => text)).toEqual([
      'One bold start.',
      'A second sentence.',
      'A point made.',
      'The end.',
    ]);
    // The mark spans the note mark that is not said.
    expect(marked.map(([, text]) => text.replace('1', ''))).toEqual(said.map(({ text }) => text));
    expect(state).toEqual({ isPlaying: false, at: 0, hasFailed: false });
  });

  it('says a long sentence in parts with a voice from the network, whole with one of the machine, and skips it whole', () => {
    const long = `${'The tide came in and went out again, '.repeat(12)}as ever.`;
    const page = new JSDOM(`<p>${long} Then it was quiet.</p>`).window.document.body;
    const words: string[] = [];
    const make = (localService: boolean) =>
      createSpeech({
        window: view,
        spoken: spokenIn(page as unknown as Element, 'en'),
        lang: 'en',
        rate: 1,
        voice: { lang: 'en-US', localService } as SpeechSynthesisVoice,
        onMark: (range, kind) => (kind === 'word' ? words : []).push(range.toString()),
        onChange: (next) => {
          state = next;
        },
      });
    const remote = make(false);
    remote.play();
    last().onend?.();
    expect(said).toHaveLength(2);
    expect(last().text.length).toBeLessThan(170);
    expect(state?.at).toBe(0);
    // The second part is marked where it stands in the sentence.
    last().onboundary?.({ name: 'word', charIndex: 1, charLength: 3 });
    expect(words).toEqual(['The']);
    while (state?.at === 0) last().onend?.();
    const parts = said.slice(0, -1).map(({ text }) => text);
    expect(parts.join('')).toBe(long);
    expect(last().text).toBe('Then it was quiet.');
    remote.skip(-1);
    remote.skip(1);
    expect(last().text).toBe('Then it was quiet.');
    make(true).play();
    expect(last().text).toBe(long);
  });

  it('marks the spoken word, across elements, with or without a length', () => {
    make().play();
    last().onboundary?.({ name: 'word', charIndex: 4, charLength: 4 });
    last().onboundary?.({ name: 'word', charIndex: 9 });
    last().onboundary?.({ name: 'sentence', charIndex: 0, charLength: 15 });
    expect(marked).toEqual([
      ['sentence', 'One bold start.'],
      ['word', 'bold'],
      ['word', 'start.'],
    ]);
  });

  it('pauses, goes on with the same sentence, and skips', () => {
    const speech = make();
    speech.play();
    speech.skip(1);
    const given = last();
    speech.pause();
    expect(state).toEqual({ isPlaying: false, at: 1, hasFailed: false });
    // What was given up may still report its end.
    given.onend?.();
    expect(said).toHaveLength(2);
    speech.play();
    expect(last().text).toBe('A second sentence.');
    speech.skip(-5);
    expect(last().text).toBe('One bold start.');
    speech.tune({ rate: 2 });
    expect(last()).toMatchObject({ text: 'One bold start.', rate: 2 });
    speech.stop();
    expect(state).toEqual({ isPlaying: false, at: 0, hasFailed: false });
    expect(cancelled).toBeGreaterThan(4);
  });

  it('goes on where a voice falls silent', () => {
    make().play();
    vi.advanceTimersByTime(30_000);
    expect(said.length).toBeGreaterThan(1);
  });

  it('says that a voice failed, not that it was stopped', () => {
    const speech = make();
    speech.play();
    last().onerror?.({ error: 'interrupted' });
    expect(state?.isPlaying).toBe(true);
    last().onerror?.({ error: 'synthesis-failed' });
    expect(state).toEqual({ isPlaying: false, at: 0, hasFailed: true });
    speech.play();
    expect(state?.hasFailed).toBe(false);
  });

  it('offers voices of the language, those of the machine first', () => {
    const voice = (name: string, lang: string, localService: boolean) =>
      ({ name, lang, localService }) as SpeechSynthesisVoice;
    const all = [
      voice('net', 'de-DE', false),
      voice('us', 'en_US', true),
      voice('at', 'de-AT', true),
      voice('de', 'de-DE', true),
    ];
    expect(voicesFor(all, 'de-DE').map(({ name }) => name)).toEqual(['de', 'at', 'net']);
    expect(voicesFor(all, null)).toHaveLength(4);
    expect(voicesFor(all, 'fr')).toEqual([]);
  });
});
