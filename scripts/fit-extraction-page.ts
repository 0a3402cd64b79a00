import { type Candidate, candidate, isWorthAsking } from '../utils/core/extract/choose/select';
import { layOut } from '../utils/core/extract/layout/lay-out';
import { MEASURES } from '../utils/core/extract/measure/features';
import { viewPage } from '../utils/core/extract/measure/page-view';
import { pageWords } from '../utils/core/extract/measure/page-words';
import { Sight } from '../utils/core/extract/measure/sight';
import { readMetadata } from '../utils/core/extract/metadata';
import { leaveOutOthers } from '../utils/core/extract/others';
import { askReadability } from '../utils/core/extract/readable';
import { prepare } from '../utils/core/extract/reshape/prepare';
import { LEXICONS } from '../utils/core/words/languages';

/** One block of a page with everything that is measured of it; `values` is empty where the model is never asked. */
export interface MeasuredBlock extends Omit<Candidate, 'isDate' | 'furniture'> {
  isDate: boolean;
  furniture: 'label' | 'lead-in' | null;
  text: string;
  values: number[];
}

/** Measures every block of the page as extraction does. */
function measurePage(url: string): { names: string[]; blocks: MeasuredBlock[] } {
  const names = [...MEASURES.keys()];
  const clone = prepare(document, location.href);
  if (!clone?.body) return { names, blocks: [] };
  const layout = layOut(clone.body);
  const words = pageWords(clone, LEXICONS);
  const { near } = leaveOutOthers(layout, clone, url, words);
  const metadata = readMetadata(clone, url, near);
  askReadability(layout, metadata.title);
  const page = viewPage(layout, metadata.title, metadata.description, words);
  const measures = [...MEASURES.values()];
  const blocks = page.blocks.map((block) => {
    const chosen = candidate(block, page, 0);
    const sight = new Sight(block, page);
    const values = isWorthAsking(block, chosen.level)
      ? measures.map((measure) => Math.round(measure(sight) * 10_000) / 10_000)
      : [];
    return { ...chosen, isDate: chosen.isDate(), furniture: chosen.furniture(), text: block.text, values };
  });
  return { names, blocks };
}

// The script that loads the page calls it by name.
Object.assign(globalThis, { measurePage });
