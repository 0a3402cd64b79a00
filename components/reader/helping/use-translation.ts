import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { passagesOf } from '../../../utils/core/reading/translated';
import { keepPlace } from '../../../utils/page/helping/keep-place';
import { onDevice } from '../../../utils/page/helping/on-device';
import {
  type TranslationOffer,
  takeTranslations,
  translateStory,
  translationOffer,
} from '../../../utils/page/helping/translation';
import type { Story } from '../story/story';
import { failed, IDLE, type Job } from './job';

/** A translation of the story, made by the browser. */
export interface Translation {
  /** Null until it is asked, where the browser has none at all, and where the story needs none. */
  offer: TranslationOffer | null;
  job: Job;
  /** The headline, translated; empty until it is. */
  title: string;
  /** False while the original stands alone. */
  isShown: boolean;
  ask(): Promise<void>;
  begin(): void;
  show(isShown: boolean): void;
  /** Stops, and leaves what is there. */
  stop(): void;
  /** Stops, and takes it out of the story. */
  end(): void;
}

export function useTranslation(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  story: Story,
  locale: string,
): Translation {
  const [offer, setOffer] = useState<TranslationOffer | null>(null);
  const [job, setJob] = useState(IDLE);
  const [title, setTitle] = useState('');
  const [isShown, setShown] = useState(true);
  const running = useRef<AbortController>(null);
  const device = onDevice();
  const { translations } = device;
  const abort = () => {
    running.current?.abort();
    running.current = null;
  };
  const change = (by: (text: HTMLElement) => void) => {
    const [view, text] = [scroller.current, content.current];
    if (view && text) keepPlace(view, text, () => by(text));
  };
  const show = (next: boolean) => {
    setShown(next);
    change(({ dataset }) => {
      dataset.translation = next ? 'shown' : 'hidden';
    });
  };
  const end = () => {
    abort();
    setJob(IDLE);
    setTitle('');
    change(takeTranslations);
  };
  const run = async (from: string, into: string) => {
    if (!translations || !content.current || !scroller.current) return;
    end();
    show(true);
    const mine = new AbortController();
    running.current = mine;
    const tell = (next: Job) => !mine.signal.aborted && setJob(next);
    tell({ state: 'fetching', part: null });
    const passages = passagesOf(content.current, into);
    const works = { title: story.title, passages, scroller: scroller.current };
    try {
      await translateStory(translations, { from, into }, works, mine.signal, {
        onFetch: (part) => tell({ state: 'fetching', part }),
        onTitle: setTitle,
        onPassage: (count) => tell({ state: 'working', part: count / Math.max(1, passages.length) }),
      });
      tell({ state: 'done', part: null });
    } catch (error) {
      tell(failed(error));
    }
  };
  return {
    ...{ offer, job, title, isShown, show, end },
    ask: async () => {
      if (!translations || !content.current) return;
      const { lang } = story;
      const text = content.current.textContent;
      const asked = await translationOffer(
        { ...device, translations },
        { text, lang },
        locale,
        new AbortController().signal,
      );
      setOffer(asked);
    },
    begin: () => void (offer?.from && run(offer.from, offer.into)),
    stop: () => {
      abort();
      setJob({ state: 'done', part: null });
    },
  };
}
