import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { type OutlineEntry, outlineOf } from '../../../utils/core/reading/outline';
import type { SafeHtml } from '../../../utils/core/sanitise/safe-html';
import { blockAt, blocksOf } from '../../../utils/page/reading/blocks';
import { bringIntoView } from '../../../utils/page/reading/bring';
import { useTranslate } from '../../shared/translate';
import { enhance } from './enhance';

interface StoryParts {
  outline: OutlineEntry[];
  /** The first lines of the text. */
  sample: string;
}

/** Longest sample, characters. */
const SAMPLE = 140;

/**
 * Readies the rendered story once for each HTML: its tables, code and pictures, its outline, the place to start at.
 * @param startAt text anchor of a block, or null for the beginning
 * @param newTabs true where following a link must not replace the reader
 */
export function useStory(
  content: RefObject<HTMLElement | null>,
  html: SafeHtml,
  startAt: string | null,
  newTabs: boolean,
): StoryParts {
  const t = useTranslate();
  const [parts, setParts] = useState<StoryParts>({ outline: [], sample: '' });
  useLayoutEffect(() => {
    const element = content.current;
    if (!element) return;
    enhance(element, t, newTabs);
    const sample = blocksOf(element).find((block) => block.localName === 'p')?.textContent ?? '';
    setParts({ outline: outlineOf(element), sample: sample.slice(0, SAMPLE) });
    const [start, scroller] = [startAt ? blockAt(element, startAt) : null, element.closest('.scroller')];
    if (start && scroller) bringIntoView(scroller, start, 'start');
  }, [html]);
  return parts;
}
