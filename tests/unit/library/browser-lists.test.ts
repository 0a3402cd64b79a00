import { describe, expect, it, vi } from 'vitest';
import { foldersOf, readBookmarks, readReadingList } from '../../../utils/core/library/import/browser-lists';
import { LIMITS } from '../../../utils/core/library/record/limits';

const { apis, granted, asked, manifest } = vi.hoisted(() => ({
  apis: {} as Record<string, unknown>,
  granted: new Set<string>(),
  asked: { may: true, os: 'linux', removed: [] as string[] },
  manifest: { permissions: ['storage'], optional_permissions: ['downloads', 'bookmarks', 'readingList'] },
}));

vi.mock('../../../utils/browser/wire/browser', () => ({
  browser: Object.defineProperties(apis, {
    runtime: {
      value: { getManifest: () => manifest, getPlatformInfo: async () => ({ os: asked.os }) },
    },
    permissions: {
      value: {
        request: async ({ permissions: [name = ''] }: { permissions: string[] }) => {
          if (name === 'unknown') throw new Error('no such permission');
          if (asked.may) granted.add(name);
          return asked.may;
        },
        remove: async ({ permissions: [name = ''] }: { permissions: string[] }) => {
          asked.removed.push(name);
          return granted.delete(name);
        },
      },
    },
    // There with their permissions alone, as in a browser.
    readingList: { get: () => (granted.has('readingList') ? { query: async () => READING } : undefined) },
    bookmarks: {
      get: () =>
        granted.has('bookmarks')
          ? { getTree: () => (BROKEN.is ? Promise.reject(new Error('broken')) : Promise.resolve(TREE)) }
          : undefined,
    },
  }),
}));

const { offeredSources, readSource } = await import('../../../utils/browser/pages/library/transfer/browser-lists');

const BROKEN = { is: false };
const READING = [
  { url: 'https://a.test/1', title: 'One', hasBeenRead: false, creationTime: Date.UTC(2024, 0, 2), lastUpdateTime: 0 },
  { url: 'https://a.test/2', title: '', hasBeenRead: true, creationTime: 1e300 },
  { url: 'file:///etc/hosts', title: 'A file' },
  { title: 'Nothing' },
  null,
];
const link = (id: string, title: string, url = `https://b.test/${id}`) => ({
  id,
  title,
  url,
  dateAdded: Date.UTC(2023, 4, 5),
});
const TREE = [
  {
    id: '0',
    title: '',
    children: [
      {
        id: '1',
        title: 'Bookmarks bar',
        children: [
          link('a', 'Bar'),
          {
            id: '4',
            title: 'News',
            children: [link('b', 'Quay'), { id: '5', title: 'Sea', children: [link('c', 'Tide')] }],
          },
          { id: '6', title: 'Empty', children: [{ id: '7', title: 'Emptier', children: [] }] },
        ],
      },
      {
        id: '2',
        title: 'Other',
        children: [
          link('d', 'Script', 'javascript:alert(1)'),
          { id: 's', type: 'separator', url: undefined },
          { id: '8', title: 'x'.repeat(500), children: [link('e', 'Long')] },
        ],
      },
    ],
  },
];
const urls = (rows: ReturnType<typeof readBookmarks>) => rows.map((row) => ('entry' in row ? row.entry.url : row.why));
const tags = (rows: ReturnType<typeof readBookmarks>) => rows.map((row) => ('entry' in row ? row.entry.tags : null));

describe('the reading list of the browser', () => {
  it('comes with its dates, and what was read goes to the archive', () => {
    const rows = readReadingList(READING);
    expect(rows).toMatchObject([
      { entry: { url: 'https://a.test/1', title: 'One', isArchived: false, saved: '2024-01-02T00:00:00.000Z' } },
      { entry: { url: 'https://a.test/2', title: null, isArchived: true, saved: null } },
      { why: 'not-web', text: 'A file' },
      { why: 'no-address', text: 'Nothing' },
      { why: 'no-address', text: '' },
    ]);
  });

  it('is cut one past the most that may come, so that the cut is told of', () => {
    const many = Array.from({ length: LIMITS.records + 50 }, (_, at) => ({ url: `https://a.test/${at}` }));
    expect(readReadingList(many)).toHaveLength(LIMITS.records + 1);
  });
});

describe('the bookmarks of the browser', () => {
  it('are offered by folders that hold any, the whole first', () => {
    expect(
      foldersOf(TREE).map(({ id, path, count }) => `${id} ${path.map((name) => name.slice(0, 13)).join('/')} ${count}`),
    ).toEqual([
      '0  5',
      '1 Bookmarks bar 3',
      '4 Bookmarks bar/News 2',
      '5 Bookmarks bar/News/Sea 1',
      '2 Other 2',
      `8 Other/${'x'.repeat(13)} 1`,
    ]);
    expect(foldersOf([])).toEqual([]);
    expect(foldersOf([null, 7, { id: 'x' }])).toEqual([]);
  });

  it('come from the chosen folder and all in it, and no other', () => {
    expect(urls(readBookmarks(TREE, '4', true))).toEqual(['https://b.test/b', 'https://b.test/c']);
    expect(urls(readBookmarks(TREE, '5', true))).toEqual(['https://b.test/c']);
    expect(urls(readBookmarks(TREE, '0', true))).toHaveLength(5);
    expect(urls(readBookmarks(TREE, '2', true))).toEqual(['not-web', 'https://b.test/e']);
    expect(readBookmarks(TREE, 'none', true)).toEqual([]);
  });

  it('get the names of their folders as tags where that is wanted, but for those of the browser’s own', () => {
    expect(tags(readBookmarks(TREE, '0', true))).toEqual([
      [],
      ['News'],
      ['News', 'Sea'],
      null,
      ['x'.repeat(LIMITS.tag)],
    ]);
    expect(tags(readBookmarks(TREE, '4', true))).toEqual([['News'], ['News', 'Sea']]);
    expect(tags(readBookmarks(TREE, '5', true))).toEqual([['Sea']]);
    expect(tags(readBookmarks(TREE, '0', false))).toEqual([[], [], [], null, []]);
  });

  it('are read from a tree of any depth without an end', () => {
    let deep: object = link('z', 'Deep');
    for (let at = 0; at < 5000; at++) deep = { id: `f${at}`, title: 'F', children: [deep] };
    expect(foldersOf([deep])).toEqual([]);
    expect(readBookmarks([deep], 'f4999', true)).toEqual([]);
  });
});

describe('a list of the browser’s own', () => {
  it('is offered where the browser has it', async () => {
    expect(await offeredSources()).toEqual(['readingList', 'bookmarks']);
    manifest.optional_permissions = ['downloads', 'bookmarks'];
    expect(await offeredSources()).toEqual(['bookmarks']);
    asked.os = 'android';
    expect(await offeredSources()).toEqual([]);
    asked.os = 'linux';
  });

  it('is read with a permission that is given back', async () => {
    expect(await readSource('readingList')).toEqual(READING);
    expect(await readSource('bookmarks')).toEqual(TREE);
    expect([...granted]).toEqual([]);
    expect(asked.removed).toEqual(['readingList', 'bookmarks']);
  });

  it('gives the permission back where it could not be read, too', async () => {
    BROKEN.is = true;
    await expect(readSource('bookmarks')).rejects.toThrow('broken');
    expect([...granted]).toEqual([]);
    BROKEN.is = false;
  });

  it('is not read where the permission is refused, or unknown to the browser', async () => {
    asked.may = false;
    asked.removed.length = 0;
    expect(await readSource('readingList')).toBeNull();
    expect(await readSource('unknown' as 'bookmarks')).toBeNull();
    expect(asked.removed).toEqual([]);
    asked.may = true;
  });
});
