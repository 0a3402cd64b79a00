import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Highlight } from '../../../utils/core/library/record/limits';
import { useTranslate } from '../../shared/translate';
import { copyText } from '../story/deliver';
import { type SelectedPassage, useHighlights } from './use-highlights';

/** What the reader can do with passages. */
export interface Marking {
  passage: SelectedPassage | null;
  /** The passage whose panel is open. */
  opened: Highlight | null;
  /** It was opened to write its note. */
  isNoting: boolean;
  /** Takes what is typed for the frame in which it stands, while it is open over a page. */
  typing: RefObject<((key: string) => void) | null>;
  close(): void;
  /** Brings a passage into view, and opens its panel. */
  open(quote: string): void;
  /** Marks what is selected; false where nothing is. */
  mark(): boolean;
  /** Marks what is selected and opens its panel, where the note is. */
  note(): void;
  copy(): void;
  /** Opens what is marked where the reader clicked; false where nothing is. */
  click(event: Event): boolean;
  /** Opens the next one in the text. */
  next(): boolean;
}

type Options = Parameters<typeof useHighlights>[0] & {
  /** The article is kept already: marking need not say that it saves it. */
  saved: boolean;
  /** Opening a panel closes the other one. */
  onOpen(): void;
  say(text: string): void;
};

/** Marks in the story, and the panel of the one that is open. */
export function useMarking({ saved, onOpen, say, ...options }: Options): Marking {
  const t = useTranslate();
  const { passage, go, at, after, add } = useHighlights(options);
  const [quote, setQuote] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const [isNoting, setNoting] = useState(false);
  const typing = useRef<(key: string) => void>(null);
  const show = (of: string, toNote = false) => {
    onOpen();
    setNoting(toNote);
    setQuote(of);
    setLast(of);
  };
  const mark = (): string | null => {
    const added = add();
    if (added !== null) say(t(saved ? 'readerMarked' : 'readerMarkedSaved'));
    return added;
  };
  return {
    passage,
    opened: options.highlights.find((highlight) => highlight.quote === quote) ?? null,
    isNoting,
    typing,
    close: () => setQuote(null),
    open(of) {
      go(of);
      show(of);
    },
    mark: () => mark() !== null,
    note() {
      const added = mark();
      if (added !== null) show(added, true);
    },
    async copy() {
      const isCopied = passage && (await copyText(document, { text: passage.quote }));
      say(t(isCopied ? 'readerCopied' : 'readerNotCopied'));
    },
    click(event) {
      if (!(event instanceof MouseEvent) || passage || !options.onHighlights) return false;
      const [target] = event.composedPath();
      if (target instanceof Element && target.closest('a[href], button, img, video, summary')) return false;
      const found = at(event.clientX, event.clientY);
      if (found !== null) show(found);
      return found !== null;
    },
    next() {
      const found = options.onHighlights ? after(last) : null;
      if (found === null) return false;
      go(found);
      show(found);
      return true;
    },
  };
}
