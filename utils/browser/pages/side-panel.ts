import { browser } from '../wire/browser';

/** What browsers call their panel at the side; the polyfill's types know neither Chromium's nor that one may be missing. */
interface PanelApis {
  sidePanel?: { open?(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open?(): Promise<void> };
}

/**
 * How the side panel is opened, or null where the browser has none, as on phones. To be called at once on the reader's
 * click: browsers open it for nothing else.
 */
export function sidePanelOpener(): ((windowId: number) => Promise<void>) | null {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  if (sidePanel?.open) return (windowId) => sidePanel.open?.({ windowId }) ?? Promise.resolve();
  if (sidebarAction?.open) return () => sidebarAction.open?.() ?? Promise.resolve();
  return null;
}
