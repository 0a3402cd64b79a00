import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { afterLayout, bring, readBlock } from '../../../utils/page/helping/keep-place';
import { blocksOf } from '../../../utils/page/reading/blocks';
import { useTranslate } from '../../shared/translate';
import { copyText } from '../story/deliver';
import type { Story } from '../story/story';
import { type Summary, useSummary } from './use-summary';
import { type Translation, useTranslation } from './use-translation';

interface Options {
  scroller: RefObject<HTMLElement | null>;
  content: RefObject<HTMLElement | null>;
  story: Story;
  /** BCP 47 of the interface. */
  locale: string;
  /** What else is open closes. */
  onBegin(): void;
  say(text: string): void;
}

/** What the browser itself can do for the reader on this device. */
export interface Helping {
  summary: Summary;
  translation: Translation;
  locale: string;
  /** Asks the browser what it can; nothing is fetched for it. */
  ask(): void;
  onSummary(): void;
  /** Takes the summary away, and leads back to where it was asked for. */
  onSummaryEnd(): void;
  onTranslate(): void;
  onCopy(): void;
}

/** Summaries and translations by the browser's own models: never before a click, and all ends with the story. */
export function useHelping({ scroller, content, story, locale, onBegin, say }: Options): Helping {
  const t = useTranslate();
  const summary = useSummary(story, locale);
  const translation = useTranslation(scroller, content, story, locale);
  const before = useRef<Element | null>(null);
  const ends = useRef(() => {});
  ends.current = () => {
    summary.end();
    translation.end();
  };
  useEffect(() => () => ends.current(), [story.html]);
  return {
    ...{ summary, translation, locale },
    ask() {
      summary.ask();
      translation.ask();
    },
    onSummary() {
      const [text, view] = [content.current, scroller.current];
      const block = text && view ? readBlock(view, text) : null;
      before.current = block && text && block !== blocksOf(text)[0] ? block : null;
      onBegin();
      summary.begin();
    },
    onSummaryEnd() {
      summary.end();
      const [view, block] = [scroller.current, before.current];
      before.current = null;
      if (view && block) afterLayout(() => block.isConnected && bring(view, block));
      scroller.current?.focus({ preventScroll: true });
    },
    onTranslate() {
      onBegin();
      translation.begin();
      scroller.current?.focus({ preventScroll: true });
    },
    async onCopy() {
      say(t((await copyText(document, { text: summary.text })) ? 'readerCopied' : 'readerNotCopied'));
    },
  };
}
