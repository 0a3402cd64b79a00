import { holdsStory } from '../../core/clutter/findings/own';
import { attributeOf, native, parentOf, select, textOf } from '../../core/dom';
import { type StableSelector, stableSelector } from '../../core/selectors/stable-selector';
import { findStory } from '../../core/story';
import { isBehindReader } from '../../page/overlay/behind';
import { openOverlay } from '../../page/overlay/overlay';
import { createOutline } from '../../page/picking/outline';
import { type Picking, type Step, startPicking } from '../../page/picking/picking';
import { contentBrowser } from '../wire/content-browser';
import { answer, askBackground } from '../wire/messages';
import type { PickerProtocol } from '../wire/protocol';

/** What the picker's bar shows and does. */
export interface PickerModel {
  /** What is pointed at is the story, and is not hidden. */
  isStory: boolean;
  /** `chosen` after a click; `story` where hiding would take the story away; `off` where cleaning is off for the site. */
  step: 'pointing' | 'story' | 'hidden' | 'off' | 'failed';
  /** The piece's first words, or the name of its element. */
  name: string;
  /** How many pieces on this page would go. */
  count: number;
  /** How many are made like this one; 0 where it is the only one. */
  alike: number;
  isAlike: boolean;
  /** The piece lies where the bar would stand. */
  isAtTop: boolean;
  onStep(step: Step): void;
  onAlike(isAlike: boolean): void;
  /** Hides the piece, or takes it for the story. */
  onTake(): void;
  onUndo(): void;
  /** Another piece. */
  onAgain(): void;
  onClose(): void;
}

export interface PickerView {
  css: string;
  draw(model: PickerModel | null, mount: HTMLElement): void;
  /** Puts the focus on the button that does what the step asks for. */
  focus(mount: HTMLElement): void;
}

const NAME_LENGTH = 60;
/** Fewer letters are no story. */
const SHORTEST = 25;
/** Room the bar needs at the window's edge, in CSS pixels. */
const BAR_HEIGHT = 180;

/** Waits, on a page, to be asked to let the reader point at a piece. */
export function runPicker(window: Window, view: PickerView): void {
  const browser = contentBrowser();
  const document = native(window.document);
  let close: (() => void) | null = null;

  const open = (isStory: boolean) => {
    const before = document.activeElement;
    const overlay = openOverlay(window.document, view.css, { onTaken: () => close?.() });
    const host = overlay.mount.getRootNode() as ShadowRoot;
    // Over the whole page, frames and all, so that pointing stays with the picker.
    const shield = document.createElement('div');
    shield.className = 'picker-shield';
    const bar = document.createElement('div');
    bar.dataset.controls = '';
    overlay.mount.append(shield, bar);
    const ending = new AbortController();
    const outline = createOutline(window, shield, ending.signal);
    const story = findStory(window.document);
    let choice: StableSelector | null = null;
    let pickEnding = new AbortController();
    let picking: Picking | null = null;

    const selector = () => (model.isAlike ? choice?.alike : choice?.selector) ?? null;
    const chosen = () => (selector() ? [...document.querySelectorAll(selector() ?? '')] : []);
    const show = (change: Partial<PickerModel>) => {
      Object.assign(model, change);
      if (!ending.signal.aborted) view.draw({ ...model }, bar);
    };
    const measure = () => {
      const elements = chosen();
      if (isStory) {
        outline.around(elements);
        return show({ count: elements.length === 1 && isReadable(elements[0]) ? 1 : 0 });
      }
      const holds = elements.some((element) => holdsStory(element, story));
      outline.around(elements);
      show({ step: holds ? 'story' : 'pointing', count: elements.length });
    };
    const tell = async (isIn: boolean) => {
      const rule = { selector: selector() ?? '', name: model.name, isIn };
      return askBackground(browser, { type: 'report:own-rule', ...rule }).catch(() => null);
    };
    // The reader opens where the bar was.
    const takeAsStory = () => {
      const place = { selector: selector() ?? '', name: model.name };
      close?.();
      askBackground(browser, { type: 'report:story-place', ...place }).catch(() => null);
    };
    const point = () => {
      shield.hidden = false;
      pickEnding = new AbortController();
      picking = startPicking(
        window,
        {
          host: host.host,
          ...(isStory && { meant: aroundLine }),
          onPick(element) {
            choice = stableSelector(element);
            const alike = choice.alike ? document.querySelectorAll(choice.alike).length : 0;
            // A piece that only counting tells apart would be another one on the next page.
            model.isAlike = !isStory && choice.isCounted && alike > 0;
            const { top, bottom } = native(element).getBoundingClientRect();
            const isAtTop = (top + bottom) / 2 > window.innerHeight - BAR_HEIGHT;
            show({ name: nameOf(element), alike: isStory ? 0 : alike, isAtTop });
            measure();
          },
          onSettle: () => view.focus(bar),
          onClose: () => close?.(),
        },
        AbortSignal.any([ending.signal, pickEnding.signal]),
      );
    };
    const model: PickerModel = {
      isStory,
      step: 'pointing',
      name: '',
      count: 0,
      alike: 0,
      isAlike: false,
      isAtTop: false,
      onStep: (way) => picking?.step(way),
      onAlike: (isAlike) => {
        model.isAlike = isAlike;
        measure();
      },
      async onTake() {
        if (model.step !== 'pointing' || model.count === 0 || !selector()) return;
        if (isStory) return takeAsStory();
        pickEnding.abort();
        outline.around([]);
        shield.hidden = true;
        const isOn = await tell(true);
        show({ step: isOn === null ? 'failed' : isOn ? 'hidden' : 'off' });
        view.focus(bar);
      },
      async onUndo() {
        await tell(false);
        model.onAgain();
      },
      onAgain() {
        pickEnding.abort();
        show({ step: 'pointing' });
        point();
        view.focus(bar);
      },
      onClose: () => close?.(),
    };
    close = () => {
      close = null;
      ending.abort();
      view.draw(null, bar);
      overlay.close();
      if (before instanceof HTMLElement) native(before).focus({ preventScroll: true });
    };
    // After a piece is gone nothing listens on the page any more; Escape still closes.
    window.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && close?.(), {
      signal: ending.signal,
    });
    show({});
    point();
    view.focus(bar);
  };

  answer<PickerProtocol>(
    browser,
    {
      'picker:start': ({ isStory }) => {
        if (close) close();
        else if (!isBehindReader(window)) open(isStory);
        return close !== null;
      },
    },
    (_type, sender) => sender.id === browser.runtime.id && !sender.tab,
  );
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

/** What a reader would call the piece: its label, its heading, its first words, else what it is. */
function nameOf(element: Element): string {
  const heading = select(element, 'h1,h2,h3,h4,h5,h6,[role=heading]');
  const said = ['aria-label', 'alt', 'title'].map((name) => attributeOf(element, name));
  const text = [...said, textOf(heading), textOf(element)]
    .map((words) => words?.replace(/\s+/g, ' ').trim() ?? '')
    .find((words) => words !== '');
  if (!text) return native(element).localName;
  return text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH).trimEnd()}…` : text;
}
