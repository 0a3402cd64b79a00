import type { Change } from '../../../core/library/record/saved-article';
import type { StringKey } from '../../../core/strings';
import type { Undo } from '../../../core/views/library';
import type { ListDesk } from './list-desk';

/** How long an undo is offered, ms. */
const UNDO_TIME = 12_000;

/** What a taken back change may show at once. */
interface Shown {
  flush(): Promise<void>;
  showHighlights(id: string, highlights: NonNullable<Change['change']['highlights']>): void;
}

/** Changes of saved articles, and the word that takes the last one back. */
export function undoActions({ library, model, show, act }: ListDesk) {
  let undoTimer = 0;
  const offer = (undo: Undo | null) => {
    clearTimeout(undoTimer);
    show({ undo });
    if (undo) undoTimer = window.setTimeout(() => show({ undo: null }), UNDO_TIME);
  };
  return {
    offer,
    onChange: (changes: Change[], message: StringKey | null) =>
      act(async () => {
        const back = await library.change(changes);
        if (message) offer({ message, count: back.length, changes: back });
      }),
    /** @param shown missing where no article is open */
    onUndo: (shown?: Shown) =>
      act(async () => {
        const changes = model().undo?.changes ?? [];
        offer(null);
        await shown?.flush();
        await library.change(changes);
        for (const { id, change } of changes) if (change.highlights) shown?.showHighlights(id, change.highlights);
      }),
  };
}
