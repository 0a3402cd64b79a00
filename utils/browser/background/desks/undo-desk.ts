import type { StringKey } from '../../../core/strings';

/** What takes a deed back, and what is said then. */
interface Undo {
  tabId: number;
  work: () => Promise<unknown>;
  said: StringKey;
}

/** Undos offered at most: more toasts than that nobody has in sight. */
const MOST = 20;

/**
 * Deeds that a toast over a page may take back. A page's scripts cannot ask for them, and a page that could would need a
 * word it never sees, good once and in its own tab.
 */
export function createUndoDesk() {
  const offered = new Map<string, Undo>();
  return {
    /** @returns the word that takes it back */
    offer(undo: Undo): string {
      const token = crypto.randomUUID();
      offered.set(token, undo);
      for (const old of [...offered.keys()].slice(0, -MOST)) offered.delete(old);
      return token;
    },
    /** Takes a deed back. @returns what is said of it; null where the word is none, or was used already */
    async take(token: string, tabId: number | undefined): Promise<StringKey | null> {
      const undo = offered.get(token);
      if (!undo || undo.tabId !== tabId) return null;
      offered.delete(token);
      await undo.work();
      return undo.said;
    },
  };
}

export type UndoDesk = ReturnType<typeof createUndoDesk>;
