import { native, textOf } from '../../core/dom';
import { stableSelector } from '../../core/selectors/stable-selector';
import { type Named, takeToName } from './naming-handover';

const NAME_LIMIT = 60;
/** Of a piece with more parts the first ones are named. */
const MOST = 8;

/** Names what the page's script left to be named. */
export function nameWhatWasLeft(): Named[] {
  return takeToName()
    .slice(0, MOST)
    .map((element) => {
      const { selector, isCounted, alike } = stableSelector(element);
      const text = textOf(element).replace(/\s+/g, ' ').trim();
      // What only counting tells apart is another piece on the next page.
      return {
        selector: (isCounted && alike) || selector,
        name: text.slice(0, NAME_LIMIT) || native(element).localName,
      };
    });
}
