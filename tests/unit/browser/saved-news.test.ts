import { describe, expect, it, vi } from 'vitest';

vi.mock('../../../utils/browser/wire/browser', () => ({ browser: {} }));
const { cameOrLeft } = await import('../../../utils/browser/saving/saved-news');

const summary = (id: string, rest: object = {}) => ({
  id,
  title: id,
  url: `https://quay.test/${id}`,
  canonicalUrl: `https://quay.test/${id}`,
  saved: '2026-11-01T00:00:00.000Z',
  deleted: null,
  ...rest,
});

describe('which articles came into the library or left it', () => {
  it('names those that are new, gone or in the bin, and none that only changed', () => {
    const oldValue = [summary('stays'), summary('goes'), summary('binned'), summary('read')];
    const newValue = [
      summary('stays'),
      summary('binned', { deleted: '2026-11-02T00:00:00.000Z' }),
      summary('read', { progress: 0.5, tags: ['sea'] }),
      summary('comes'),
    ];
    expect(cameOrLeft({ 'summaries:3': { oldValue, newValue } })).toEqual(new Set(['goes', 'binned', 'comes']));
  });

  it('names other addresses of an article too, and nothing for what is no article', () => {
    expect(cameOrLeft({ 'alias:abc': { newValue: 'xyz' } })).toEqual(new Set(['abc']));
    expect(cameOrLeft({ cleaning: { newValue: {} }, library: {}, 'summaries:1': { oldValue: 7 } })).toEqual(new Set());
  });
});
