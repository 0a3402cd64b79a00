import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { StringKey } from '../../../utils/core/strings';
import { blocksOf } from '../../../utils/page/reading/blocks';
import { useTranslate } from '../../shared/translate';

/** A piece of the story that is shown, as it is looked for in its page. */
interface Shown {
  text: string;
  pictures: string[];
}

/** Takes pieces out of the story, for the site; tells what came of it. */
export type Cut = (shown: Shown[]) => Promise<'done' | 'too-much' | 'not-found' | 'failed'>;

/** Taking out of the story what is no part of it. */
export interface Cutting {
  /** Missing where there is no page to take it out of. */
  begin: (() => void) | undefined;
  /** The reader points at a piece. */
  isOn: boolean;
  end(): void;
  /** Takes out what a click meant; false where nothing is pointed at. */
  click(target: Element): boolean;
  /** Takes out the block that keys have moved to; false where nothing is pointed at. */
  current(): boolean;
  /** Takes out the blocks that a part of the story touches. */
  range: ((part: Range) => void) | undefined;
}

interface Options {
  scroller: RefObject<HTMLElement | null>;
  content: RefObject<HTMLElement | null>;
  onCut: Cut | undefined;
  /** What else is open closes. */
  onBegin(): void;
  say(text: string): void;
}

/** What is said where a piece stays; what was done the page itself says, with the way back. */
const SAID: Record<string, StringKey> = {
  'too-much': 'cutTooMuch',
  'not-found': 'cutNotFound',
  failed: 'noticeNotStored',
};

export function useCutting({ scroller, content, onCut, onBegin, say }: Options): Cutting {
  const t = useTranslate();
  const [isOn, setOn] = useState(false);
  const cut = async (blocks: readonly Element[]) => {
    const answer = await onCut?.(blocks.map(shownOf));
    const said = answer && SAID[answer];
    if (said) say(t(said));
  };
  const blocks = () => (content.current ? blocksOf(content.current) : []);
  return {
    begin:
      onCut &&
      (() => {
        onBegin();
        setOn(true);
        scroller.current?.focus({ preventScroll: true });
      }),
    isOn,
    end: () => setOn(false),
    click(target) {
      if (!isOn) return false;
      const meant = blocks().find((block) => block.contains(target));
      if (meant) cut([meant]);
      return true;
    },
    current() {
      const root = scroller.current?.getRootNode();
      const at = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
      if (!isOn || at?.matches('button, a')) return false;
      const meant = content.current?.querySelector('.is-current');
      if (meant) cut([meant]);
      return true;
    },
    range:
      onCut &&
      ((part) => {
        part.startContainer.ownerDocument?.getSelection()?.removeAllRanges();
        cut(blocks().filter((block) => textIn(part, block).trim() !== ''));
      }),
  };
}

/** The text of a block that lies in a part of the story. */
function textIn(part: Range, block: Element): string {
  if (!part.intersectsNode(block)) return '';
  const inside = block.ownerDocument.createRange();
  inside.selectNodeContents(block);
  if (part.compareBoundaryPoints(Range.START_TO_START, inside) > 0)
    inside.setStart(part.startContainer, part.startOffset);
  if (part.compareBoundaryPoints(Range.END_TO_END, inside) < 0) inside.setEnd(part.endContainer, part.endOffset);
  return inside.toString();
}

function shownOf(block: Element): Shown {
  const copy = block.cloneNode(true) as Element;
  for (const button of copy.querySelectorAll('button')) button.remove();
  const pictures = [...block.querySelectorAll('img')].map(({ currentSrc, src }) => currentSrc || src);
  return { text: copy.textContent, pictures: pictures.filter(Boolean) };
}
