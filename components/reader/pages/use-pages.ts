import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { anchorOf, blockAt } from '../../../utils/page/reading/blocks';
import { flowOf, PAGE_WIDTH, travelOf } from '../../../utils/page/reading/flow';
import { scrollsOn } from './own-scroll';
import { holderOf, isConnected, type PagePlace, placeOn } from './page-place';

/** A story laid out in pages: which one is open, from 1, and how to turn them. */
export interface Pages {
  at: number;
  count: number;
  turn(by: 1 | -1): void;
}

/** Two pages lie side by side where each has so much room beside its text, px. */
const MARGIN = 72;
/** A wheel turns one page in so long, ms: what is left of a push turns no second one. */
const PUSH = 350;
/** A scroll has ended where nothing moved for so long, ms. */
const QUIET = 250;
/** A finger goes so far for a page, px, and further across than down. */
const SWIPE = 40;

const FORWARD = new Set(['ArrowDown', 'PageDown', ' ']);
const BACK = new Set(['ArrowUp', 'PageUp']);
const OWN_STYLES = [PAGE_WIDTH, '--columns', '--page-height', '--pages'];
/** What stands around the pages, and has no use for these keys itself. */
const FRAME = '.page-turner, .rail';
const OWN_KEYS = 'input, select, textarea, video, audio, iframe, [contenteditable]';

/**
 * Lays the story out in pages that are turned by keys, wheel and finger, and keeps the place where they are laid out anew.
 * @param measure how wide the text may be, px
 * @param isOn false where the story scrolls
 */
export function usePages(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  measure: number,
  isOn: boolean,
): Pages {
  const [state, setState] = useState({ at: 1, count: 1 });
  /** What reading has come to. */
  const place = useRef<PagePlace | null>(null);
  /** What it is known by where the story is read anew, without a piece that was hidden. */
  const anchor = useRef('');
  /** The page that is being turned to, from 0. */
  const aim = useRef<number | null>(null);
  const turn = (by: 1 | -1) => {
    const root = scroller.current;
    if (!root) return;
    // Keys come faster than pages slide.
    const from = aim.current ?? Math.round(travelOf(root) / sizeOf(root).width);
    const next = Math.min(Math.max(0, from + by), state.count - 1);
    const isQuick = aim.current !== null || isCalm(root);
    if (next !== from) aim.current = next;
    goToPage(root, next, isQuick ? 'instant' : 'smooth');
  };

  const latest = useRef(turn);
  latest.current = turn;

  useLayoutEffect(() => {
    const root = scroller.current;
    if (!root) return undefined;
    const end = new AbortController();
    const passive = { passive: true, signal: end.signal };
    const layOut = () => {
      const width = isOn ? root.getBoundingClientRect().width : 0;
      if (width > 0) setPages(root, width, measure);
      else if (root.style.getPropertyValue(PAGE_WIDTH) === '') return;
      else for (const name of OWN_STYLES) root.style.removeProperty(name);
      const turningTo = aim.current;
      goTo(root, blockNow());
      if (isOn && turningTo !== null) goToPage(root, turningTo, 'instant');
      align();
    };
    /** Whatever scrolled, a page stands whole in the window. */
    const align = () => {
      if (!isOn) return;
      const { width } = sizeOf(root);
      const at = Math.round(travelOf(root) / width);
      if (Math.abs(travelOf(root) - at * width) > 1) goToPage(root, at, 'instant');
      setState({ at: at + 1, count: Number(root.style.getPropertyValue('--pages')) });
    };
    const blockNow = () => {
      if (!content.current || (place.current && isConnected(place.current))) return place.current;
      return blockAt(content.current, anchor.current);
    };
    const settle = () => {
      if (isOn && !isLaidOut(root)) return;
      if (content.current) place.current = placeOn(root, content.current, isOn ? place.current : null) ?? place.current;
      const holder = place.current && holderOf(place.current);
      anchor.current = holder ? anchorOf(holder) : '';
      aim.current = null;
      align();
    };
    const recount = () => {
      if (!isOn || !isLaidOut(root)) return;
      const count = countPages(root);
      root.style.setProperty('--pages', String(count));
      setState(({ at }) => ({ at: Math.min(at, count), count }));
    };
    // What is noted grows under the story, which stays where it is.
    const around = new ResizeObserver(recount);
    const parts = new MutationObserver(() => observeParts());
    const observeParts = () => {
      for (const part of content.current?.parentElement?.children ?? [])
        if (part !== content.current) around.observe(part);
      recount();
    };
    const observer = new ResizeObserver(layOut);
    layOut();
    observer.observe(root);
    if (content.current) observer.observe(content.current);
    observeParts();
    if (content.current?.parentElement) parts.observe(content.current.parentElement, { childList: true });
    // Told of the end once more by its quiet: a push that is cut short may end without a word.
    let quiet = 0;
    const onScroll = () => {
      clearTimeout(quiet);
      quiet = Number(setTimeout(settle, QUIET));
    };
    if (isOn) root.addEventListener('scroll', onScroll, passive);
    root.addEventListener('scrollend', settle, passive);
    if (isOn) listen(root, (by) => latest.current(by), end.signal);
    return () => {
      end.abort();
      clearTimeout(quiet);
      for (const each of [observer, around, parts]) each.disconnect();
    };
  }, [scroller, content, measure, isOn]);
  return { ...state, turn };
}

/** @param page from 0 */
function goToPage(root: Element, page: number, behavior: ScrollBehavior): void {
  const { sign, width } = sizeOf(root);
  root.scrollTo({ left: sign * page * width, behavior });
}

function sizeOf(root: Element): { sign: 1 | -1; width: number } {
  const isBack = root.ownerDocument.defaultView?.getComputedStyle(root).direction === 'rtl';
  return { sign: isBack ? -1 : 1, width: root.getBoundingClientRect().width };
}

/** Says in the style how wide a page is, how many columns it has, and how many pages there are. */
function setPages(root: HTMLElement, width: number, measure: number): void {
  const columns = width >= 2 * (measure + 2 * MARGIN) ? 2 : 1;
  root.style.setProperty(PAGE_WIDTH, `${width}px`);
  root.style.setProperty('--columns', String(columns));
  root.style.setProperty('--page-height', `${root.clientHeight}px`);
  // What lies at the end of the last page must not count while it is measured.
  root.style.setProperty('--pages', '1');
  root.style.setProperty('--pages', String(Math.max(1, Math.ceil((root.scrollWidth - 1) / width))));
}

/** How many pages there are up to where the last part of the story ends. */
function countPages(root: HTMLElement): number {
  const last = [...(root.querySelector('.story')?.lastElementChild?.getClientRects() ?? [])];
  const { start, end } = flowOf(root);
  const from = start(root.getBoundingClientRect()) - travelOf(root);
  const length = Math.max(0, ...last.map((box) => end(box) - from));
  return Math.max(1, Math.ceil((length - 1) / root.getBoundingClientRect().width));
}

/** False in a window that has another size by now: nothing stands where it will. */
function isLaidOut(root: HTMLElement): boolean {
  const { style, clientHeight } = root;
  const width = Number.parseFloat(style.getPropertyValue(PAGE_WIDTH));
  const height = Number.parseFloat(style.getPropertyValue('--page-height'));
  return Math.abs(root.getBoundingClientRect().width - width) < 1 && height === clientHeight;
}

/** Goes to where a place stands; stays where none is meant. */
function goTo(root: Element, block: PagePlace | null): void {
  if (!block || !isConnected(block)) return;
  // A page is counted from where one begins.
  root.scrollTo({ left: 0, behavior: 'instant' });
  root.scrollBy({
    ...flowOf(root).to(block.getBoundingClientRect(), root.getBoundingClientRect(), MARGIN),
    behavior: 'instant',
  });
}

function listen(root: HTMLElement, turn: (by: 1 | -1) => void, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    const { key, target, shiftKey } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof Element)) return;
    if (!root.contains(target) && !target.closest(FRAME)) return;
    if (target.matches(OWN_KEYS) || (key === ' ' && target !== root)) return;
    const { sign } = sizeOf(root);
    const across = key === 'ArrowRight' ? sign : key === 'ArrowLeft' ? -sign : 0;
    const by = FORWARD.has(key) ? 1 : BACK.has(key) ? -1 : across;
    if (by === 0 || scrollsOn(target, root, across === 0 ? { y: by } : { x: across * sign })) return;
    event.preventDefault();
    turn(by < 0 || (key === ' ' && shiftKey) ? -1 : 1);
  };
  let pushed = Number.NEGATIVE_INFINITY;
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey) return;
    const { deltaX: x, deltaY: y } = event;
    const isAcross = Math.abs(x) > Math.abs(y);
    const isNew = event.timeStamp - pushed > PUSH;
    pushed = event.timeStamp;
    if (scrollsOn(event.target, root, isAcross ? { x } : { y })) return;
    event.preventDefault();
    const way = isAcross ? x * sizeOf(root).sign : y;
    if (isNew && way !== 0) turn(way > 0 ? 1 : -1);
  };
  let from: Touch | null = null;
  const onTouch = ({ touches }: TouchEvent) => {
    from = touches.length === 1 ? (touches[0] ?? null) : null;
  };
  const onLift = ({ changedTouches, target }: TouchEvent) => {
    const [to] = changedTouches;
    if (!from || !to) return;
    const [across, down] = [to.clientX - from.clientX, to.clientY - from.clientY];
    from = null;
    // A wide table that was pushed along stands somewhere else now, or at its end.
    if (scrollsOn(target, root, { x: 1 }) || scrollsOn(target, root, { x: -1 })) return;
    if (Math.abs(across) > SWIPE && Math.abs(across) > Math.abs(down)) turn(across * sizeOf(root).sign < 0 ? 1 : -1);
  };
  (root.closest<HTMLElement>('.reader') ?? root).addEventListener('keydown', onKey, { signal });
  root.addEventListener('wheel', onWheel, { passive: false, signal });
  root.addEventListener('touchstart', onTouch, { passive: true, signal });
  root.addEventListener('touchend', onLift, { passive: true, signal });
}

const isCalm = ({ ownerDocument }: Element): boolean =>
  ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches === true;
