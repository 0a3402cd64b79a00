import type { Highlight } from '../../../core/library/record/limits';
import { markColorIn } from '../../../core/reading/mark-colors';
import { browser } from '../../wire/browser';
import { askTab } from '../../wire/messages';
import type { PassagesProtocol } from '../../wire/protocol';

const SCRIPT = '/passages.js';

/**
 * Has what was marked in a kept article stand in its page. What was noted stays here: a page is told nothing of it.
 * @param wereThere marks may stand there already, and go where there are none any more
 */
export async function showPassages(tabId: number, highlights: readonly Highlight[], wereThere: boolean): Promise<void> {
  const marks = highlights
    .filter(({ quote }) => quote !== '')
    .map(({ quote, color }) => ({ quote, color: markColorIn(color) }));
  if (marks.length === 0 && !wereThere) return;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
  } catch {
    // A page that takes no script.
    return;
  }
  await askTab<PassagesProtocol, 'passages:show'>(browser, tabId, { type: 'passages:show', marks });
}
