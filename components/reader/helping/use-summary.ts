import { useRef, useState } from 'preact/hooks';
import { plainBlocks } from '../../../utils/core/formats/plain-text';
import { parseApart } from '../../../utils/core/sanitise/markup';
import { onDevice } from '../../../utils/page/helping/on-device';
import { type SummaryOffer, summarise, summaryOffer } from '../../../utils/page/helping/summary';
import type { Story } from '../story/story';
import { failed, IDLE, type Job } from './job';

/** A summary of the story, made by the browser. */
export interface Summary {
  /** Null until it is asked, and where the browser has none at all. */
  offer: SummaryOffer | null;
  job: Job;
  text: string;
  ask(): Promise<void>;
  begin(): void;
  /** Stops it, or takes it away. */
  end(): void;
}

export function useSummary(story: Story, locale: string): Summary {
  const [offer, setOffer] = useState<SummaryOffer | null>(null);
  const [job, setJob] = useState(IDLE);
  const [text, setText] = useState('');
  const running = useRef<AbortController>(null);
  const { summaries } = onDevice();
  const end = () => {
    running.current?.abort();
    running.current = null;
    setJob(IDLE);
    setText('');
  };
  const run = async (into: string) => {
    if (!summaries) return;
    end();
    const mine = new AbortController();
    running.current = mine;
    const tell = (next: Job) => !mine.signal.aborted && setJob(next);
    tell({ state: 'fetching', part: null });
    const { lang } = story;
    const whole = plainBlocks(parseApart(story.html).body).join('\n\n');
    try {
      const said = await summarise(summaries, { text: whole, lang, into }, mine.signal, {
        onFetch: (part) => tell({ state: 'fetching', part }),
        onReady: () => tell({ state: 'working', part: null }),
      });
      if (mine.signal.aborted) return;
      setText(said);
      tell({ state: said ? 'done' : 'failed', part: null });
    } catch (error) {
      tell(failed(error));
    }
  };
  return {
    ...{ offer, job, text, end },
    ask: async () => {
      if (summaries) setOffer(await summaryOffer(summaries, story.lang, locale));
    },
    begin: () => void (offer && run(offer.into)),
  };
}
