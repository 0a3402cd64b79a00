import { beforeEach, describe, expect, it, vi } from 'vitest';

const { tabs, heard, created, grouped, updated } = vi.hoisted(() => ({
  tabs: [] as {
    id: number;
    windowId: number;
    active: boolean;
    url: string;
    index: number;
    groupId?: number;
    incognito?: boolean;
  }[],
  heard: { activated: [] as ((info: object) => void)[], updated: [] as ((id: number, change: object) => void)[] },
  created: [] as object[],
  grouped: [] as object[],
  updated: [] as object[],
}));

vi.mock('../../../utils/browser/wire/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `lede://x${path}` },
    windows: { getCurrent: async () => ({ id: 1 }) },
    tabs: {
      get: async (id: number) => tabs.find((tab) => tab.id === id),
      query: async ({ windowId }: { windowId: number }) =>
        tabs.filter((tab) => tab.active && tab.windowId === windowId),
      create: async (options: object) => {
        created.push(options);
        return { id: 99 };
      },
      update: async (id: number, change: object) => updated.push({ id, ...change }),
      group: async (options: object) => grouped.push(options),
      onActivated: { addListener: (listener: (info: object) => void) => heard.activated.push(listener) },
      onUpdated: { addListener: (listener: (id: number, change: object) => void) => heard.updated.push(listener) },
    },
  },
}));

const { followFrontTab } = await import('../../../utils/browser/pages/library/front-tab');
const rest = () => new Promise((resolve) => setTimeout(resolve));

describe('the tab in front', () => {
  beforeEach(() => {
    for (const list of [tabs, created, grouped, updated, heard.activated, heard.updated]) list.length = 0;
    vi.stubGlobal('window', { location: { href: 'lede://x/sidepanel.html' } });
    tabs.push(
      { id: 5, windowId: 1, active: true, url: 'https://a.test/', index: 2, groupId: 7 },
      { id: 6, windowId: 2, active: true, url: 'https://b.test/', index: 0 },
    );
  });

  it('is that of its own window, and is told of when another comes to the front or it moves on', async () => {
    const moved = vi.fn();
    const front = followFrontTab(moved);
    expect((await front.read())?.id).toBe(5);
    for (const listener of heard.activated) listener({ tabId: 6, windowId: 2 });
    for (const listener of heard.updated) listener(6, { url: 'https://c.test/' });
    for (const listener of heard.updated) listener(5, { mutedInfo: {} });
    await rest();
    expect(moved).not.toHaveBeenCalled();
    for (const listener of heard.updated) listener(5, { url: 'https://c.test/' });
    for (const listener of heard.activated) listener({ tabId: 8, windowId: 1 });
    await rest();
    expect(moved).toHaveBeenCalledTimes(2);
  });

  it('gets what is opened beside it, in its group', async () => {
    await followFrontTab(() => {}).openBeside('/library.html?id=a');
    expect(created).toEqual([{ url: 'lede://x/library.html?id=a', windowId: 1, index: 3, openerTabId: 5 }]);
    expect(grouped).toEqual([{ groupId: 7, tabIds: [99] }]);
  });

  it('shows it itself where it is the library', async () => {
    Object.assign(tabs[0] as object, { url: 'lede://x/library.html' });
    await followFrontTab(() => {}).openBeside('/library.html?id=a');
    expect(updated).toEqual([{ id: 5, url: 'lede://x/library.html?id=a' }]);
    expect(created).toEqual([]);
  });

  it('is no place for it in a private window, nor a group where there is none', async () => {
    Object.assign(tabs[0] as object, { incognito: true });
    await followFrontTab(() => {}).openBeside('/library.html');
    tabs.splice(0, 1, { id: 5, windowId: 1, active: true, url: 'https://a.test/', index: 2, groupId: -1 });
    await followFrontTab(() => {}).openBeside('/library.html');
    expect(created).toEqual([
      { url: 'lede://x/library.html' },
      { url: 'lede://x/library.html', windowId: 1, index: 3, openerTabId: 5 },
    ]);
    expect(grouped).toEqual([]);
  });
});
