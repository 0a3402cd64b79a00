import { webAddressIn } from '../../../core/library/record/limits';
import type { PanelModel } from '../../../core/views/panel';
import { watchSummaries } from '../../library/list';
import { openLibrary } from '../../library/store';
import { noticeOfSave } from '../../stores/save-notice';
import { browser } from '../../wire/browser';
import { askBackground, askSurely, askTab } from '../../wire/messages';
import type { PageProtocol } from '../../wire/protocol';
import { followFrontTab } from './front-tab';
import { acting, type ListDesk, searchAction } from './list-desk';
import { undoActions } from './page-undo';
import { createThumbs } from './thumbs';

/** Starts the side panel and draws it after every change, its own, those of other pages and of the tab beside it. */
export async function openPanelPage(draw: (model: PanelModel) => void): Promise<void> {
  const library = openLibrary();
  const show = (change: Partial<PanelModel>) => {
    Object.assign(model, change);
    draw({ ...model });
  };
  const desk: ListDesk = { library, model: () => model, show, act: acting(show) };
  const { act } = desk;
  const undo = undoActions(desk);

  let asked = 0;
  const readPage = async () => {
    const mine = ++asked;
    const tab = await front.read();
    const url = webAddressIn(tab?.url);
    if (!tab || tab.id === undefined || url === null) {
      if (mine === asked) show({ page: null });
      return;
    }
    const state = await askTab<PageProtocol, 'page:state'>(browser, tab.id, { type: 'page:state' });
    const id = await library.find(url, state?.canonicalUrl || url);
    // Another tab came to the front meanwhile.
    if (mine === asked) show({ page: { title: tab.title || url, isSaved: id !== null } });
  };
  const front = followFrontTab(() => {
    if (model.notice) show({ notice: null });
    readPage();
  });

  const model: PanelModel = {
    summaries: [],
    isLoading: true,
    thumbs: new Map(),
    passages: new Map(),
    isSearching: false,
    undo: null,
    notice: null,
    page: null,
    isSaving: false,
    onRows: createThumbs(library, (thumbs) => show({ thumbs })),
    onSearch: searchAction(desk),
    onOpen: (id) => act(() => front.openBeside(`/library.html?id=${encodeURIComponent(id)}`)),
    onLibrary: () => act(() => front.openBeside('/library.html')),
    onChange: undo.onChange,
    onUndo: () => undo.onUndo(),
    onSave: () =>
      act(async () => {
        const tab = await front.read();
        if (tab?.id === undefined || !model.page || model.isSaving) return;
        show({ isSaving: true, notice: null });
        // A save is asked for till there is an answer; to take one back is asked once, for done twice it would save again.
        const press = { type: 'library:press-save', tabId: tab.id, only: !model.page.isSaved } as const;
        const result = await (press.only ? askSurely(browser, press) : askBackground(browser, press).catch(() => null));
        await readPage();
        show({ isSaving: false, notice: noticeOfSave(result) });
      }),
  };

  draw({ ...model });
  await watchSummaries(browser, library, (summaries, isLoading) => {
    show({ summaries, isLoading });
    // What is saved or thrown away elsewhere may be the page of the tab.
    readPage();
  });
}
