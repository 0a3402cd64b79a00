import type { Quoted } from '../../core/formats/quotation';
import { type Highlight, highlightsIn, LIMITS } from '../../core/library/record/limits';
import { type MarkColor, markColorIn } from '../../core/reading/mark-colors';
import type { ReaderSettings } from '../../core/settings/reader-settings';
import { focusFirst, typeInto } from './early-keys';

/** What the frame of notes shows. */
export interface NotesShown {
  highlights: readonly Highlight[];
  /** Language and direction of the story. */
  lang: string | null;
  dir: 'ltr' | 'rtl';
  settings: ReaderSettings;
  /** Where passages are quoted from. */
  source: Quoted;
  /** The one passage that is open; missing where all are shown. */
  only?: string;
  /** It was opened to write its note. */
  isNoting?: boolean;
}

/** What the reader does in the frame. */
export interface NotesTold {
  onHighlights(highlights: Highlight[]): void;
  /** A colour was chosen. */
  onColor(color: MarkColor): void;
  /** Brings a passage into view. */
  onGo(quote: string): void;
  /** Back to the story. */
  onLeave(): void;
}

/** The notes over a page, in a frame of the extension. */
export interface Notes {
  show(shown: NotesShown): void;
  /** Does in the frame what a key does there that was pressed before the frame had the focus. */
  type(key: string): void;
  close(): void;
}

/** What the frame says, one at a time. */
interface Said {
  height?: number;
  highlights?: Highlight[];
  go?: string;
  color?: MarkColor;
  leave?: true;
  /** It has done what it was told last, and can take the focus. */
  drawn?: true;
}

/** What it is told. Changes it has made meanwhile, which are more than those heard, stay. */
type Told = NotesShown & { heard: number };

/** Keys that are passed on to it. */
interface Typed {
  typed: string[];
}

const HELLO = 'lede-notes';
/** Nothing is higher than this, in CSS pixels. */
const HIGHEST = 100_000;

/**
 * Opens the frame in a closed shadow root. It is a page of the extension: the page around it can neither read it, nor find
 * words in it, nor hear what is typed; Chromium lets a page look for words in a closed root. Both ends talk through a channel
 * of their own, not through events of the page's window.
 * @param host an empty element of the reader's
 * @param address of the extension's page
 * @param origin the extension's
 */
export function openNotes(host: HTMLElement, address: string, origin: string, name: string, told: NotesTold): Notes {
  const { ownerDocument: document } = host;
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.title = name;
  Object.assign(frame.style, { display: 'block', width: '100%', height: '0', border: '0' });
  // A frame cannot be parted between two pages: there it is no higher than one, and scrolls.
  frame.style.maxHeight = 'var(--highest-frame, none)';
  const box = document.createElement('div');
  box.attachShadow({ mode: 'closed' }).append(frame);
  const { port1, port2 } = new MessageChannel();
  let shown: NotesShown | null = null;
  let heard = 0;
  /** Which change a list came with: it may be shown when the next one has been heard already. */
  const numbers = new WeakMap<readonly Highlight[], number>();
  const send = () => {
    if (!shown) return;
    const told: Told = { ...shown, heard: numbers.get(shown.highlights) ?? heard };
    port1.postMessage(JSON.stringify(told));
  };
  const close = () => {
    port1.close();
    box.remove();
  };
  port1.addEventListener('message', ({ data }) => {
    const { height, highlights, go, color, leave, drawn }: Said = JSON.parse(data);
    if (typeof height === 'number') frame.style.height = `${Math.min(HIGHEST, height)}px`;
    if (Array.isArray(highlights)) {
      const changed = highlightsIn(highlights);
      numbers.set(changed, ++heard);
      told.onHighlights(changed);
    }
    if (typeof go === 'string') told.onGo(go.slice(0, LIMITS.passage));
    if (color !== undefined) told.onColor(markColorIn(color));
    if (leave) told.onLeave();
    if (drawn && shown?.only !== undefined) settle();
  });
  port1.start();
  let isLoaded = false;
  let isReady = false;
  const early: string[] = [];
  /** Passes on what was typed; the focus follows when that is done, or letters would overtake each other. */
  const settle = () => {
    isReady = early.length === 0;
    if (isReady) frame.focus();
    else port1.postMessage(JSON.stringify({ typed: early.splice(0) } satisfies Typed));
  };
  frame.addEventListener('load', () => {
    // Another page in the place of ours gets nothing.
    if (isLoaded) return close();
    isLoaded = true;
    frame.contentWindow?.postMessage(HELLO, origin, [port2]);
    send();
  });
  host.append(box);
  return {
    show(next) {
      shown = next;
      if (isLoaded) send();
    },
    type(key) {
      early.push(key);
      if (isReady) settle();
    },
    close,
  };
}

/**
 * Waits in the frame for the reader around it.
 * @param draw shows the notes, each time they change
 */
export function receiveNotes(
  window: Window & typeof globalThis,
  draw: (shown: NotesShown, told: NotesTold) => void,
): void {
  const listen = ({ data, source, ports: [port] }: MessageEvent) => {
    if (data !== HELLO || source !== window.parent || !port) return;
    window.removeEventListener('message', listen);
    let shown: Told | null = null;
    let made = 0;
    const say = (said: Said) => port.postMessage(JSON.stringify(said));
    const told: NotesTold = {
      onHighlights(highlights) {
        if (!shown) return;
        made++;
        shown = { ...shown, highlights };
        say({ highlights });
        draw(shown, told);
      },
      onColor: (color) => say({ color }),
      onGo: (go) => say({ go }),
      onLeave: () => say({ leave: true }),
    };
    port.onmessage = ({ data: next }) => {
      const fresh: Told | Typed = JSON.parse(next);
      if ('typed' in fresh) {
        for (const key of fresh.typed) typeInto(window.document, key);
        return say({ drawn: true });
      }
      const isOther = shown?.only !== fresh.only;
      shown = shown && fresh.heard !== made ? { ...fresh, highlights: shown.highlights } : fresh;
      draw(shown, told);
      if (isOther) say({ drawn: true });
    };
    // Only the reader around it gives it the focus: where both did, Chromium took it away from the field again.
    window.addEventListener('focus', () => focusFirst(window.document));
    window.addEventListener('keydown', ({ key }) => {
      focusFirst(window.document);
      if (key === 'Escape') told.onLeave();
    });
    const { documentElement: root } = window.document;
    new window.ResizeObserver(() => say({ height: Math.ceil(root.getBoundingClientRect().height) })).observe(root);
  };
  window.addEventListener('message', listen);
}
