/** Whether a browser can do a thing: not at all, after it has fetched a model, or at once. */
export type Readiness = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface Making {
  signal: AbortSignal;
  monitor(monitor: EventTarget): void;
}

interface Maker<Options, Made> {
  availability(options: Options): Promise<Readiness>;
  create(options: Options & Making): Promise<Made>;
}

/** A model that is ready, with what it takes at a time; some tell no such limit. */
export interface Model {
  inputQuota?: number;
  measureInputUsage?(text: string, options: { signal: AbortSignal }): Promise<number>;
  destroy?(): void;
}

export interface SummaryOptions {
  type: 'tldr';
  format: 'plain-text';
  length: 'long';
  outputLanguage: string;
  expectedInputLanguages?: string[];
}

export interface Summariser extends Model {
  summarize(text: string, options: { signal: AbortSignal }): Promise<string>;
}

export interface TranslatorModel extends Model {
  translate(text: string, options: { signal: AbortSignal }): Promise<string>;
}

interface Detector extends Model {
  detect(text: string, options: { signal: AbortSignal }): Promise<{ detectedLanguage?: string; confidence?: number }[]>;
}

/** What the browser has of its own, on this device; null for what it has not. */
export interface OnDevice {
  summaries: Maker<SummaryOptions, Summariser> | null;
  translations: Maker<{ sourceLanguage: string; targetLanguage: string }, TranslatorModel> | null;
  languages: Maker<object, Detector> | null;
}

/**
 * Looks for the browser's own models. They stand in secure contexts only, in the worlds of extensions' scripts too.
 * @param scope the global object to look in
 */
export function onDevice(scope: object = globalThis): OnDevice {
  const made = <Kind>(name: string): Kind | null => {
    const maker: unknown = Reflect.get(scope, name);
    // An element with such an id stands there as well.
    const isMaker = typeof maker === 'function' && 'create' in maker && 'availability' in maker;
    return isMaker ? (maker as Kind) : null;
  };
  return { summaries: made('Summarizer'), translations: made('Translator'), languages: made('LanguageDetector') };
}

/** Whether it can be had; a browser that throws cannot. */
export async function readiness<Options>(maker: Maker<Options, unknown>, options: Options): Promise<Readiness> {
  try {
    return await maker.availability(options);
  } catch {
    return 'unavailable';
  }
}

/**
 * Makes a model ready; the browser fetches it where it has to, which it does for a click only.
 * @param onFetch is told how much of it is there, from 0 to 1
 */
export function makeModel<Options, Made>(
  maker: Maker<Options, Made>,
  options: Options,
  signal: AbortSignal,
  onFetch: (part: number) => void,
): Promise<Made> {
  const monitor = (progress: EventTarget) =>
    progress.addEventListener('downloadprogress', (event) => {
      const { loaded, total } = event as ProgressEvent;
      if (!signal.aborted) onFetch(Math.min(1, total > 0 ? loaded / total : loaded));
    });
  return maker.create({ ...options, signal, monitor });
}
