import type { CorpusPage } from '../corpus';
import type { PageLead } from './in-page/lead';
import { type Answer, SYSTEMS, type System, type Timed, type Timing } from './systems';

/** All that was learned of one page. A system that failed has no answer. */
export interface Outcome {
  page: CorpusPage;
  answers: Partial<Record<System, Answer>>;
  timings: Partial<Record<Timed, Timing>>;
  /** What the page shows as its picture; null where nobody could look. */
  lead: PageLead | null;
  failures: string[];
}

type Published = Omit<Answer, 'pageKind' | 'reasons'>;

/** The layout of the file: system, set, page, answer. A failed system's page stands there with an empty text. */
export function toFile(outcomes: readonly Outcome[], systems: readonly System[] = SYSTEMS): unknown {
  const nothing: Published = {
    ...{ articleBody: '', isArticle: null, confidence: null, title: null, byline: null, published: null, pictures: [] },
  };
  const file: Partial<Record<System, Record<string, Record<string, Published>>>> = {};
  for (const system of systems) {
    const sets: Record<string, Record<string, Published>> = {};
    for (const { page, answers } of outcomes) {
      const pages = sets[page.set] ?? {};
      pages[page.id] = answers[system] ?? nothing;
      sets[page.set] = pages;
    }
    file[system] = sets;
  }
  return file;
}
