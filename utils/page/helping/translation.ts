import { directionOfLocale } from '../../core/reading/direction';
import { nextOf, type Passage, tongueOf, translatorTongue } from '../../core/reading/translated';
import { flowOf } from '../reading/flow';
import { makeModel, type OnDevice, type Readiness, readiness, type TranslatorModel } from './on-device';
import { withinQuota } from './quota';

/** What can be had of translations. */
export interface TranslationOffer {
  readiness: Readiness;
  /** BCP 47 of the story; null where nobody knows it. */
  from: string | null;
  /** BCP 47 of the interface. */
  into: string;
}

type Translations = NonNullable<OnDevice['translations']>;

/** Text that is enough to tell its language, characters, and how sure the browser has to be. */
const SAMPLE = 2000;
const SURE = 0.6;

/**
 * Asks whether a story can be translated; null where it is in the reader's language already. A language that the story does
 * not say is told by the browser, where it can without fetching anything.
 */
export async function translationOffer(
  device: OnDevice & { translations: Translations },
  story: { text: string; lang: string | null },
  locale: string,
  signal: AbortSignal,
): Promise<TranslationOffer | null> {
  const into = translatorTongue(locale);
  const lang = story.lang ?? (await tellLanguage(device, story.text, signal));
  if (lang === null) return { readiness: 'unavailable', from: null, into };
  if (tongueOf(lang) === tongueOf(into)) return null;
  const from = translatorTongue(lang);
  const pair = { sourceLanguage: from, targetLanguage: into };
  return { readiness: await readiness(device.translations, pair), from, into };
}

async function tellLanguage({ languages }: OnDevice, text: string, signal: AbortSignal): Promise<string | null> {
  if (!languages || (await readiness(languages, {})) !== 'available') return null;
  try {
    const model = await makeModel(languages, {}, signal, () => {});
    const [first] = await model.detect(text.slice(0, SAMPLE), { signal });
    model.destroy?.();
    const { detectedLanguage = 'und', confidence = 0 } = first ?? {};
    return detectedLanguage !== 'und' && confidence >= SURE ? detectedLanguage : null;
  } catch {
    return null;
  }
}

interface Steps {
  /** How much of the model is there, from 0 to 1. */
  onFetch(part: number): void;
  onTitle(title: string): void;
  /** So many passages stand there translated. */
  onPassage(count: number): void;
}

/**
 * Translates a story passage by passage, from what is in view on, and puts each under its original as it comes.
 * @param scroller the box through which it is read
 */
export async function translateStory(
  maker: Translations,
  offer: { from: string; into: string },
  story: { title: string; passages: readonly Passage[]; scroller: Element },
  signal: AbortSignal,
  { onFetch, onTitle, onPassage }: Steps,
): Promise<void> {
  const { title, passages, scroller } = story;
  const { from, into } = offer;
  const model = await makeModel(maker, { sourceLanguage: from, targetLanguage: into }, signal, onFetch);
  const translated = async (text: string) => {
    const parts: string[] = [];
    for (const piece of await withinQuota(model, text, from, signal))
      parts.push(await model.translate(piece, { signal }));
    signal.throwIfAborted();
    return parts.join(' ');
  };
  try {
    onPassage(0);
    const done = passages.map(() => false);
    // The headline first where it is in sight.
    const isAtTop = topOf(passages, scroller) <= 0;
    if (isAtTop) onTitle(await translated(title));
    for (let count = 1; count <= passages.length; count++) {
      const at = nextOf(done, topOf(passages, scroller));
      const passage = passages[at];
      if (!passage) break;
      putUnder(passage, await translated(passage.text), into);
      done[at] = true;
      onPassage(count);
    }
    if (!isAtTop) onTitle(await translated(title));
  } finally {
    (model as TranslatorModel).destroy?.();
  }
}

/** Which passage is the first in view. */
function topOf(passages: readonly Passage[], scroller: Element): number {
  const { start, end } = flowOf(scroller);
  const view = scroller.getBoundingClientRect();
  return passages.findIndex(({ block }) => end(block.getBoundingClientRect()) > start(view) + 1);
}

const CLASS = 'translated';

/**
 * The text lies in a shadow root of its own: to everything that reads the story, such as marks, copies, the voice and the
 * place where reading stopped, the story is what it was.
 */
function putUnder({ block, end }: Passage, text: string, into: string): void {
  const { ownerDocument: document } = block;
  const host = document.createElement('span');
  host.className = CLASS;
  host.lang = into;
  host.dir = directionOfLocale(into);
  host.attachShadow({ mode: 'open' }).append(text);
  end.after(host);
}

/** Takes every translation out again: the story is to the letter what it was. */
export function takeTranslations(content: Element): void {
  for (const host of content.querySelectorAll(`.${CLASS}`)) host.remove();
}
