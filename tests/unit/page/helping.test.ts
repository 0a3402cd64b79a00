import { describe, expect, it } from 'vitest';
import { makeModel, type OnDevice, onDevice, type Readiness } from '../../../utils/page/helping/on-device';
import { withinQuota } from '../../../utils/page/helping/quota';
import { summarise, summaryOffer } from '../../../utils/page/helping/summary';
import { translationOffer } from '../../../utils/page/helping/translation';

const { signal } = new AbortController();
const isNever = async (): Promise<never> => {
  throw new Error('not asked for');
};
/** Stands in for a browser's maker of models: what it can by the options it is asked with. */
const maker = (answer: (options: Record<string, unknown>) => Readiness, create: unknown = isNever) =>
  Object.assign(() => {}, { availability: async (options: object) => answer(options as never), create });
const deviceOf = (parts: object): OnDevice => onDevice(parts);

describe('the browser’s own models', () => {
  it('are none where the names are missing, or an element’s', () => {
    const none = { summaries: null, translations: null, languages: null };
    expect(onDevice({})).toEqual(none);
    expect(onDevice({ Summarizer: { create: {}, availability: {} }, Translator: () => {} })).toEqual(none);
  });

  it('are found by name', () => expect(onDevice({ Summarizer: maker(() => 'available') }).summaries).not.toBeNull());

  it('tell how much of them is there, by parts or by bytes, and nothing once they were given up', async () => {
    const parts: number[] = [];
    const end = new AbortController();
    const create = async ({ monitor }: { monitor(target: EventTarget): void }) => {
      const target = new EventTarget();
      monitor(target);
      const tell = (loaded: number, total: number) =>
        target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total }));
      tell(0.25, 1);
      tell(50, 200);
      tell(0.5, 0);
      end.abort();
      tell(1, 1);
      return {};
    };
    await makeModel(maker(() => 'downloadable', create) as never, {}, end.signal, (part) => parts.push(part));
    expect(parts).toEqual([0.25, 0.25, 0.5]);
  });
});

describe('a summary', () => {
  const offer = (speaks: string[], lang: string | null, locale: string) =>
    summaryOffer(
      maker(({ outputLanguage }) => (speaks.includes(String(outputLanguage)) ? 'available' : 'unavailable')) as never,
      lang,
      locale,
    );

  it.each([
    [['en', 'es', 'ja'], 'de', 'es-MX', 'available', 'es'],
    [['en', 'de'], 'de', 'ar', 'available', 'de'],
    [['en'], 'de', 'fr', 'available', 'en'],
    [['en'], null, 'fr', 'available', 'en'],
    [[], 'de', 'fr', 'unavailable', 'fr'],
  ])(
    'of a browser that speaks %j, of a story in %s for a reader of %s, is %s in %s',
    async (speaks, lang, locale, readiness, into) =>
      expect(await offer(speaks, lang, locale)).toEqual({ readiness, into }),
  );

  it('is none where the browser throws', async () => {
    const broken = maker(() => {
      throw new TypeError('no such option');
    });
    expect((await summaryOffer(broken as never, 'en', 'en')).readiness).toBe('unavailable');
  });

  it('is of the whole story where it fits, and gives its model back even where it fails', async () => {
    let destroyed = 0;
    const given: string[] = [];
    const create = async () => ({
      destroy: () => destroyed++,
      summarize: async (text: string) => {
        given.push(text);
        if (text === 'bad') throw new Error('no');
        return ' Short. ';
      },
    });
    const model = maker(() => 'available', create) as never;
    const ways = { onFetch: () => {}, onReady: () => {} };
    const story = { text: 'A long story.', lang: 'en', into: 'en' };
    expect(await summarise(model, story, signal, ways)).toBe('Short.');
    await expect(summarise(model, { ...story, text: 'bad' }, signal, ways)).rejects.toThrow('no');
    expect(given).toEqual(['A long story.', 'bad']);
    expect(destroyed).toBe(2);
  });
});

describe('what a model takes', () => {
  const text = Array.from({ length: 30 }, (_, at) => `Paragraph ${at} of the story, and a word more.`).join('\n\n');

  it('is everything where it tells no limit', async () => {
    expect(await withinQuota({}, text, 'en', signal)).toEqual([text]);
    expect(await withinQuota({ inputQuota: Number.POSITIVE_INFINITY }, text, 'en', signal)).toEqual([text]);
  });

  it('is measured by the model itself, piece by piece', async () => {
    // Digits cost it more than letters.
    const cost = (piece: string) => piece.length + 20 * (piece.match(/\d/g)?.length ?? 0);
    const model = { inputQuota: 400, measureInputUsage: async (piece: string) => cost(piece) };
    const pieces = await withinQuota(model, text, 'en', signal);
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) if (piece.length > 200) expect(cost(piece)).toBeLessThanOrEqual(400);
    expect(pieces.join('\n\n')).toBe(text);
  });

  it('ends with a model that never has enough room', async () => {
    const model = { inputQuota: 1, measureInputUsage: async () => 1000 };
    const pieces = await withinQuota(model, text, 'en', signal);
    expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

describe('a translation', () => {
  const pairs = maker(({ sourceLanguage, targetLanguage }) =>
    `${sourceLanguage} ${targetLanguage}` === 'de en' ? 'downloadable' : 'unavailable',
  );
  const told = (detected: object[], readiness: Readiness = 'available') =>
    maker(
      () => readiness,
      async () => ({ detect: async () => detected }),
    );
  const offer = (lang: string | null, locale: string, languages?: unknown) => {
    const device = deviceOf({ Translator: pairs, LanguageDetector: languages });
    const { translations } = device;
    if (!translations) throw new Error('no stand-in');
    return translationOffer({ ...device, translations }, { text: 'Die Laterne.', lang }, locale, signal);
  };

  it('is offered from the story’s language into the reader’s', async () =>
    expect(await offer('de-AT', 'en-GB')).toEqual({ readiness: 'downloadable', from: 'de', into: 'en' }));

  it('is not offered in the language the story has', async () => expect(await offer('en-US', 'en-GB')).toBeNull());

  it('says of which pair there is none', async () =>
    expect(await offer('fi', 'pt-BR')).toEqual({ readiness: 'unavailable', from: 'fi', into: 'pt' }));

  it('of a story that does not say its language is from the one the browser tells', async () =>
    expect(await offer(null, 'en', told([{ detectedLanguage: 'de', confidence: 0.9 }]))).toMatchObject({ from: 'de' }));

  it.each([
    ['has no means', undefined],
    ['would have to fetch a model', told([], 'downloadable')],
    ['is not sure', told([{ detectedLanguage: 'de', confidence: 0.2 }])],
    ['does not know', told([{ detectedLanguage: 'und', confidence: 1 }])],
    ['fails', maker(() => 'available')],
  ])('is none where the browser %s', async (_, languages) =>
    expect(await offer(null, 'en', languages)).toEqual({ readiness: 'unavailable', from: null, into: 'en' }),
  );
});
