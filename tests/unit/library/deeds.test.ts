import { describe, expect, it } from 'vitest';
import { deedsOf } from '../../../components/library/list/deeds';
import { type ArticleSummary, type Change, summaryOf, toSaved } from '../../../utils/core/library/record/saved-article';
import { makeArticle } from './articles';

const summary = (id: string, parts: Partial<ArticleSummary>): ArticleSummary => ({
  ...summaryOf(toSaved(makeArticle(), new Date('2025-06-01'), null)),
  id,
  ...parts,
});

describe('renaming a tag', () => {
  const library = [
    summary('both', { tags: ['sea', 'coast', 'food'] }),
    summary('one', { tags: ['sea'] }),
    summary('other', { tags: ['coast'] }),
    summary('binned', { tags: ['sea'], deleted: '2025-06-02T00:00:00Z' }),
  ];
  const rename = (from: string, to: string) => {
    const given: { changes: Change[]; message: string | null }[] = [];
    deedsOf({ onChange: (changes, message) => given.push({ changes, message }) }, library).renameTag(from, to);
    return given;
  };

  it('reaches every article that has it, the bin too, as one step that can be undone', () => {
    expect(rename('sea', 'ocean')).toEqual([
      {
        message: 'undoTagged',
        changes: [
          { id: 'both', change: { tags: ['ocean', 'coast', 'food'] } },
          { id: 'one', change: { tags: ['ocean'] } },
          { id: 'binned', change: { tags: ['ocean'] } },
        ],
      },
    ]);
  });

  it('to the name of another makes one of the two', () => {
    expect(rename('sea', 'coast')[0]?.changes[0]).toEqual({ id: 'both', change: { tags: ['coast', 'food'] } });
  });

  it('that no article has does nothing', () => {
    expect(rename('nowhere', 'coast')).toEqual([]);
  });
});

describe('putting off', () => {
  it('takes an article out of the archive: it is to be read on that day', () => {
    const given: Change[] = [];
    const library = [summary('a', { isArchived: true }), summary('b', {})];
    const { snooze } = deedsOf({ onChange: (changes) => given.push(...changes) }, library);
    snooze(['a', 'b'], '2025-06-05T06:00:00.000Z');
    expect(given).toEqual([
      { id: 'a', change: { snoozed: '2025-06-05T06:00:00.000Z', isArchived: false } },
      { id: 'b', change: { snoozed: '2025-06-05T06:00:00.000Z', isArchived: false } },
    ]);
  });
});

describe('what is done to many', () => {
  const library = ['a', 'b', 'c'].map((id) => summary(id, {}));
  const messagesOf = (ids: readonly string[]) => {
    const given: (string | null)[] = [];
    const deeds = deedsOf({ onChange: (_changes, message) => given.push(message) }, library);
    deeds.tag(ids, 'sea');
    deeds.untag(ids, 'sea');
    deeds.favourite(ids);
    deeds.archive(ids);
    deeds.remove(ids);
    deeds.restore(ids);
    return given;
  };

  it('can be undone as one, whatever it is', () => {
    const archived = ['undoArchived', 'undoDeleted', 'undoRestored'];
    expect(messagesOf(['a', 'b'])).toEqual(['undoTagged', 'undoTagged', 'undoFavourite', ...archived]);
    expect(messagesOf(['a'])).toEqual([null, null, null, ...archived]);
  });
});
