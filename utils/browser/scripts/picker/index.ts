import { holdsStory } from '../../../core/clutter/findings/own';
import { native, parentOf, textOf } from '../../../core/dom';
import { findStory, type Story } from '../../../core/story';
import { isBehindReader } from '../../../page/overlay/behind';
import { openOverlay } from '../../../page/overlay/overlay';
import { createOutline } from '../../../page/picking/outline';
import { type Picking, startPicking } from '../../../page/picking/picking';
import { contentBrowser } from '../../wire/content-browser';
import { answer, askBackground } from '../../wire/messages';
import type { PickerProtocol } from '../../wire/protocol';
import { createChoice } from './choice';
import type { PickerModel } from './model';

export interface PickerView {
  css: string;
  draw(model: PickerModel | null, mount: HTMLElement): void;
  /** Puts the focus on the button that does what the step asks for. */
  focus(mount: HTMLElement): void;
}

/** The picker before anything is chosen. */
const START = { step: 'pointing', name: '', count: 0, alike: 0, isAlike: false, isAtTop: false } as const;
/** Fewer letters are no story. */
const SHORTEST = 25;
/** Room the bar needs at the window's edge, in CSS pixels. */
const BAR_HEIGHT = 180;

/** Waits, on a page, to be asked to let the reader point at a piece. */
export function runPicker(window: Window, view: PickerView): void {
  const browser = contentBrowser();
  let close: (() => void) | null = null;
  answer<PickerProtocol>(
    browser,
    {
      'picker:start': ({ isStory }) => {
        if (close) close();
        else if (!isBehindReader(window)) {
          close = openPicker(window, view, isStory, () => {
            close = null;
          });
        }
        return close !== null;
      },
    },
    (_type, sender) => sender.id === browser.runtime.id && !sender.tab,
  );
}

/**
 * Lets the reader point at a piece of the page.
 * @param onEnd called when the picker has closed, whoever closed it
 * @returns closes it
 */
function openPicker(window: Window, view: PickerView, isStory: boolean, onEnd: () => void): () => void {
  const browser = contentBrowser();
  const document = native(window.document);
  const giveBack = borrowFocus(document);
  const overlay = openOverlay(window.document, view.css, { onTaken: () => close() });
  const { host } = overlay.mount.getRootNode() as ShadowRoot;
  const { shield, bar } = layOver(overlay.mount);
  const ending = new AbortController();
  const outline = createOutline(window, shield, ending.signal);
  const story = findStory(window.document);
  const choice = createChoice(document, isStory);
  let pickEnding = new AbortController();
  let picking: Picking | null = null;

  const piece = () => choice.piece(model.isAlike);
  const show = (change: Partial<PickerModel>) => {
    Object.assign(model, change);
    if (!ending.signal.aborted) view.draw({ ...model }, bar);
  };
  const measure = () => {
    const elements = choice.elements(model.isAlike);
    outline.around(elements);
    show(judge(elements, isStory, story));
  };
  const tell = async (isIn: boolean) => {
    const rule = piece();
    return rule && askBackground(browser, { type: 'report:own-rule', ...rule, isIn }).catch(() => null);
  };
  const point = () => {
    shield.hidden = false;
    pickEnding = new AbortController();
    picking = startPicking(
      window,
      {
        host,
        ...(isStory && { meant: aroundLine }),
        onPick(element) {
          const { top, bottom } = native(element).getBoundingClientRect();
          const isAtTop = (top + bottom) / 2 > window.innerHeight - BAR_HEIGHT;
          show({ isAtTop, ...choice.take(element) });
          measure();
        },
        onSettle: () => view.focus(bar),
        onClose: () => close(),
      },
      AbortSignal.any([ending.signal, pickEnding.signal]),
    );
  };
  const model: PickerModel = {
    ...START,
    isStory,
    onStep: (way) => picking?.step(way),
    onAlike: (isAlike) => {
      model.isAlike = isAlike;
      measure();
    },
    async onTake() {
      const chosen = piece();
      if (model.step !== 'pointing' || model.count === 0 || !chosen) return;
      if (isStory) {
        // The reader opens where the bar was.
        close();
        askBackground(browser, { type: 'report:story-place', ...chosen }).catch(() => null);
        return;
      }
      pickEnding.abort();
      outline.around([]);
      shield.hidden = true;
      const isOn = await tell(true);
      show({ step: isOn === null ? 'failed' : isOn ? 'hidden' : 'off' });
      view.focus(bar);
    },
    onUndo: () => tell(false).then(model.onAgain),
    onAgain() {
      pickEnding.abort();
      show({ step: 'pointing' });
      point();
      view.focus(bar);
    },
    onClose: () => close(),
  };
  const close = () => {
    if (ending.signal.aborted) return;
    ending.abort();
    onEnd();
    view.draw(null, bar);
    overlay.close();
    giveBack();
  };
  // After a piece is gone nothing listens on the page any more; Escape still closes.
  window.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && close(), {
    signal: ending.signal,
  });
  show({});
  point();
  view.focus(bar);
  return close;
}

/** Whether what was chosen may be taken, and how many pieces it is. */
function judge(
  elements: Element[],
  isStory: boolean,
  story: Story | null,
): Pick<PickerModel, 'count'> & Partial<PickerModel> {
  if (isStory) return { count: elements.length === 1 && isReadable(elements[0]) ? 1 : 0 };
  const holds = elements.some((element) => holdsStory(element, story));
  return { step: holds ? 'story' : 'pointing', count: elements.length };
}

/** @returns gives the focus back to what has it now */
function borrowFocus({ activeElement }: Document): () => void {
  return () => {
    if (activeElement instanceof HTMLElement) native(activeElement).focus({ preventScroll: true });
  };
}

/** What lies over the whole page, frames and all, so that pointing stays with the picker; and the bar over that. */
function layOver(mount: HTMLElement): { shield: HTMLElement; bar: HTMLElement } {
  const shield = mount.ownerDocument.createElement('div');
  shield.className = 'picker-shield';
  const bar = mount.ownerDocument.createElement('div');
  bar.dataset.controls = '';
  mount.append(shield, bar);
  return { shield, bar };
}

/** A line is no story: pointing at one means what holds it. */
function aroundLine(box: Element): Element {
  let at = box;
  while (LINE.test(native(at).localName)) {
    const outer = parentOf(at);
    if (!outer || native(outer).localName === 'body') break;
    at = outer;
  }
  return at;
}
const LINE = /^(?:p|h[1-6]|li|ul|ol|blockquote|figure|figcaption|picture|img|video|iframe|pre)$/;

/** Whether it holds enough to be read. */
const isReadable = (element: Element | undefined): boolean => textOf(element).trim().length >= SHORTEST;
