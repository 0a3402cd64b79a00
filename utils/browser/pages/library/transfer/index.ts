import type { ExportFormat } from '../../../../core/library/export/tools';
import type { Sanitise } from '../../../../core/sanitise';
import type { LibraryModel } from '../../../../core/views/library';
import type { LibraryStore } from '../../../library/store';
import { browser } from '../../../wire/browser';
import { offer, streamArticles, writeFile } from './export';
import { importActions } from './in';
import { createWork, toolsOf } from './work';

type Actions = Pick<LibraryModel, 'onImport' | 'onSource' | 'onFolder' | 'onStore' | 'onExport' | 'onTransferEnd'>;

const EXPORTED_KEY = 'exported';
/** From this many articles on, a copy outside the browser is worth a word. */
const MUCH = 100;

/** Notes that a copy was taken. */
export const noteExport = (now: Date): Promise<void> =>
  browser.storage.local.set({ [EXPORTED_KEY]: now.toISOString() });

/** Whether a reader who keeps much never took a copy of it. */
export async function needsBackup(count: number): Promise<boolean> {
  return count >= MUCH && (await browser.storage.local.get(EXPORTED_KEY))[EXPORTED_KEY] === undefined;
}

/**
 * Brings libraries in and out.
 * @param show draws the page with what changed
 */
export function transferActions(
  library: LibraryStore,
  sanitise: Sanitise,
  model: () => LibraryModel,
  show: (change: Partial<LibraryModel>) => void,
): Actions {
  const tools = toolsOf(sanitise);
  const work = createWork();
  return {
    ...importActions(library, tools, work, show),

    onExport: async (format: ExportFormat, ids) => {
      const signal = work.begin();
      const known = new Map(model().summaries.map((summary) => [summary.id, summary]));
      const wanted = ids ? ids.flatMap((id) => known.get(id) ?? []) : model().summaries;
      const total = wanted.length;
      const tell = (done: number) => {
        show({ transfer: { state: 'writing', done, total } });
        return tools.rest();
      };
      try {
        tell(0);
        const written = await writeFile(format, streamArticles(library, wanted, tell), tools, signal);
        if (!written) return show({ transfer: null });
        offer(written);
        await noteExport(tools.now());
        show({ needsBackup: false, transfer: { state: 'written', done: total, total, why: 'done' } });
      } catch (error) {
        console.error('lede: not exported', error);
        show({ transfer: { state: 'written', done: 0, total, why: 'refused' } });
      }
    },

    onTransferEnd: () => {
      // An import tells by itself how far it came.
      const isStoring = model().transfer?.state === 'storing';
      work.stop();
      if (!isStoring) show({ transfer: null });
    },
  };
}
