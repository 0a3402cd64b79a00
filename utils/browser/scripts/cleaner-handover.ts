import type { Cleaner, CleanerOptions } from '../../page/cleaning/cleaner';
import type { describePieces } from '../../page/hiding/describe';
import type { readLexicons } from '../stores/words';
import type { succeed } from './succession';

/** What the script of rules gives the page's script: what hides, the words it hides by, and what the popup is told. */
export interface CleanerKit {
  createCleaner(options: CleanerOptions): Cleaner;
  describePieces: typeof describePieces;
  readLexicons: typeof readLexicons;
  succeed: typeof succeed;
}

/** Set on the content scripts' own window, which the page does not see. */
const scope = globalThis as { cleanerKit?: CleanerKit };

export function leaveCleaner(kit: CleanerKit): void {
  scope.cleanerKit = kit;
}

/** @throws where the script of rules did not run before this one */
export function takeCleaner(): CleanerKit {
  if (!scope.cleanerKit) throw new Error('no cleaner');
  return scope.cleanerKit;
}
