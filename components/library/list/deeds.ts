import type { ArticleSummary, Change, ReaderDetails } from '../../../utils/core/library/record/saved-article';
import type { LibraryModel } from '../../../utils/core/views/library';

/** What a reader does with one or many articles, each undone as one. */
export interface Deeds {
  /** Archives; where all are archived already, takes them back. */
  archive(ids: readonly string[]): void;
  favourite(ids: readonly string[]): void;
  /** Puts them off until a morning, ISO 8601; null brings them back among the unread ones. */
  snooze(ids: readonly string[], until: string | null): void;
  remove(ids: readonly string[]): void;
  restore(ids: readonly string[]): void;
  tag(ids: readonly string[], tag: string): void;
  untag(ids: readonly string[], tag: string): void;
  /** Gives a tag another name on all articles, the bin's too; where they have that one already, the two become one. */
  renameTag(from: string, to: string): void;
  /** Tags all of them have. */
  sharedTags(ids: readonly string[]): string[];
}

export function deedsOf({ onChange }: Pick<LibraryModel, 'onChange'>, summaries: readonly ArticleSummary[]): Deeds {
  const meant = (ids: readonly string[]) => {
    const wanted = new Set(ids);
    return summaries.filter(({ id }) => wanted.has(id));
  };
  const each = (ids: readonly string[], change: (summary: ArticleSummary) => Partial<ReaderDetails>): Change[] =>
    meant(ids).map((summary) => ({ id: summary.id, change: change(summary) }));
  const toggle = (ids: readonly string[], name: 'isArchived' | 'isFavourite') => {
    const on = !meant(ids).every((summary) => summary[name]);
    const changes = each(ids, () => ({ [name]: on }));
    return { on, changes };
  };

  // What was done to one article is taken back where it was done; of many nobody knows what each had.
  const changeTags = (changes: Change[]) => onChange(changes, changes.length > 1 ? 'undoTagged' : null);

  return {
    archive: (ids) => {
      const { on, changes } = toggle(ids, 'isArchived');
      if (changes.length > 0) onChange(changes, on ? 'undoArchived' : 'undoUnarchived');
    },
    favourite: (ids) => {
      const { changes } = toggle(ids, 'isFavourite');
      if (changes.length > 0) onChange(changes, changes.length > 1 ? 'undoFavourite' : null);
    },
    snooze: (ids, until) => {
      // What was archived would come back to no shelf where it is seen.
      const changes = each(ids, () => ({ snoozed: until, isArchived: false }));
      if (changes.length > 0) onChange(changes, until === null ? 'undoReturned' : 'undoSnoozed');
    },
    remove: (ids) => {
      const deleted = new Date().toISOString();
      const changes = each(ids, () => ({ deleted }));
      if (changes.length > 0) onChange(changes, 'undoDeleted');
    },
    restore: (ids) => {
      const changes = each(ids, () => ({ deleted: null }));
      if (changes.length > 0) onChange(changes, 'undoRestored');
    },
    tag: (ids, tag) => changeTags(each(ids, ({ tags }) => ({ tags: [...new Set([...tags, tag])] }))),
    untag: (ids, tag) => changeTags(each(ids, ({ tags }) => ({ tags: tags.filter((entry) => entry !== tag) }))),
    renameTag: (from, to) => {
      const ids = summaries.filter(({ tags }) => tags.includes(from)).map(({ id }) => id);
      const renamed = (tag: string) => (tag === from ? to : tag);
      const changes = each(ids, ({ tags }) => ({ tags: [...new Set(tags.map(renamed))] }));
      if (changes.length > 0) onChange(changes, 'undoTagged');
    },
    sharedTags: (ids) => {
      const [first, ...others] = meant(ids);
      return first?.tags.filter((tag) => others.every(({ tags }) => tags.includes(tag))) ?? [];
    },
  };
}
