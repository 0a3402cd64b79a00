import type { Passages } from '../../../core/library/export/passages';
import type { ArticleSummary } from '../../../core/library/record/saved-article';
import { batches } from '../../library/keys';
import type { LibraryReads } from '../../library/reads';

/** Records read in one step. */
const STEP = 500;

/** All passages that are marked in the articles of a list, in its order, without those in the bin. */
export async function readMarks(
  library: Pick<LibraryReads, 'records'>,
  summaries: readonly ArticleSummary[],
): Promise<Passages[]> {
  const marks: Passages[] = [];
  const kept = summaries.filter(({ deleted }) => deleted === null);
  for (const batch of batches(kept, STEP)) {
    const records = await library.records(batch.map(({ id }) => id));
    for (const source of batch) {
      const highlights = records.get(source.id)?.highlights ?? [];
      if (highlights.length > 0) marks.push({ source, highlights });
    }
  }
  return marks;
}
