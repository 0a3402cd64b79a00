import type { Browser } from 'webextension-polyfill';
import type { Article } from '../../../core/article';
import { alternatesOf } from '../../../core/library/record/alternates';
import type { Highlight } from '../../../core/library/record/limits';
import { isNoting } from '../../../core/library/record/noting';
import { createHeld } from '../../stores/held';
import { noticeOfSave } from '../../stores/save-notice';
import { askSurely } from '../../wire/messages';
import type { ReaderModel } from './model';

/** How long typing must rest before a note is written, ms. */
const TYPED = 400;

/** Saves the story that is read, its place in the archive and what is marked in it. */
export interface ReaderKeeping extends Pick<ReaderModel, 'onSave' | 'onArchive'> {
  /** Shows what is kept of a story. */
  showWhatIsKept(article: Article): Promise<void>;
  /** Writes a note that waits to be written. */
  flush(): Promise<void>;
}

export function keepInReader(
  window: Window,
  browser: Browser,
  model: () => ReaderModel,
  show: (change: Partial<ReaderModel>) => void,
): ReaderKeeping {
  const { document } = window;
  const namesOf = ({ canonicalUrl }: Article) => ({ canonicalUrl, alternates: alternatesOf(document) });
  const save = async (article: Article) => {
    if (model().isSaved) {
      // A note that waits to be written would bring it back.
      await notes.flush();
      const isTaken = await askSurely(browser, { type: 'report:unsave', ...namesOf(article) });
      return show(isTaken ? { isSaved: false, isArchived: false, notice: null } : { notice: 'noticeNotStored' });
    }
    const { alternates } = namesOf(article);
    const result = await askSurely(browser, { type: 'report:save', article: { ...article, alternates } });
    // A copy that was stored before is there still.
    show({ isSaved: result?.ok === true || model().isSaved, notice: noticeOfSave(result) });
    // What was taken back before comes again with all that was done with it.
    if (result?.ok) await showWhatIsKept(article);
  };
  const notes = createHeld<{ id: string; article: Article; highlights: Highlight[] }>(
    window,
    TYPED,
    async ({ article, highlights }) => {
      const kept = { ...article, alternates: alternatesOf(document) };
      const result = await askSurely(browser, { type: 'report:highlights', article: kept, highlights });
      show({ isSaved: result?.ok === true || model().isSaved, notice: noticeOfSave(result) });
    },
  );
  const showWhatIsKept = async (article: Article) => {
    const { url } = article;
    const kept = await askSurely(browser, { type: 'report:kept', ...namesOf(article) });
    if (!kept) return;
    const onHighlights = (highlights: Highlight[]) => {
      const isTyped = isNoting(model().highlights, highlights);
      show({ highlights });
      notes.hold({ id: url, article, highlights }, !isTyped);
    };
    show({ ...kept, onHighlights });
  };
  return {
    showWhatIsKept,
    flush: notes.flush,
    onSave: () => {
      const { article } = model();
      if (article) save(article);
    },
    onArchive: async () => {
      const { article, isArchived } = model();
      if (!article) return;
      const isDone = await askSurely(browser, { type: 'report:archive', on: !isArchived, ...namesOf(article) });
      if (isDone) show({ isArchived: !isArchived });
    },
  };
}
