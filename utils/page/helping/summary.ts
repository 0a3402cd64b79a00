import { tongueOf } from '../../core/reading/translated';
import { makeModel, type OnDevice, type Readiness, readiness, type SummaryOptions } from './on-device';
import { withinQuota } from './quota';

/** What can be had of summaries, and in which language. */
export interface SummaryOffer {
  readiness: Readiness;
  /** BCP 47 */
  into: string;
}

type Summaries = NonNullable<OnDevice['summaries']>;

const optionsOf = (lang: string | null, into: string): SummaryOptions => ({
  ...{ type: 'tldr', format: 'plain-text', length: 'long', outputLanguage: into },
  ...(lang && { expectedInputLanguages: [tongueOf(lang)] }),
});

/**
 * Asks whether a story can be summed up: in the reader's language, else in its own, else in English, which the first models
 * speak.
 * @param lang BCP 47 of the story
 * @param locale BCP 47 of the interface
 */
export async function summaryOffer(maker: Summaries, lang: string | null, locale: string): Promise<SummaryOffer> {
  const wanted = tongueOf(locale);
  for (const into of new Set([wanted, ...(lang ? [tongueOf(lang)] : []), 'en'])) {
    const ready = await readiness(maker, optionsOf(lang, into));
    if (ready !== 'unavailable') return { readiness: ready, into };
  }
  return { readiness: 'unavailable', into: wanted };
}

/**
 * Sums a story up; a long one in pieces, then what was said of them.
 * @param onFetch is told how much of the model is there, from 0 to 1
 * @param onReady the model is there, and begins
 */
export async function summarise(
  maker: Summaries,
  story: { text: string; lang: string | null; into: string },
  signal: AbortSignal,
  { onFetch, onReady }: { onFetch(part: number): void; onReady(): void },
): Promise<string> {
  const { text, lang, into } = story;
  const model = await makeModel(maker, optionsOf(lang, into), signal, onFetch);
  try {
    onReady();
    const ofAll = async (whole: string, tongue: string | null) => {
      const said: string[] = [];
      for (const piece of await withinQuota(model, whole, tongue, signal)) {
        said.push((await model.summarize(piece, { signal })).trim());
        signal.throwIfAborted();
      }
      return said;
    };
    const parts = await ofAll(text, lang);
    const whole = parts.join('\n\n');
    return parts.length > 1 ? (await ofAll(whole, into)).join('\n\n') : whole;
  } finally {
    model.destroy?.();
  }
}
