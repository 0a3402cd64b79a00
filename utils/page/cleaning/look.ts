import { FLOATS, findClutter } from '../../core/clutter';
import type { Finding } from '../../core/clutter/findings/finding';
import { findOwn, matchesAny } from '../../core/clutter/findings/own';
import { createSurvey } from '../../core/clutter/look/survey';
import { closest, matches, native } from '../../core/dom';
import type { SiteCleaning } from '../../core/settings/cleaning';
import type { Story } from '../../core/story';
import type { Words } from '../../core/words/match';
import type { Consent } from '../consent/consent';
import { floatingRootIn } from '../hiding/floating';
import type { Guard } from '../hiding/guard';
import type { Hider } from '../hiding/hide';
import { MARK } from '../hiding/mark';
import type { Unlocker } from '../hiding/unlock';
import { createRoots } from '../roots';
import { shadowOf } from '../shadow';
import { isAskedFor } from './asked-for';
import { cardsBesidePointer } from './beside-pointer';
import { createClosed } from './closed';
import type { Intent } from './intent';
import { isWhole, widened } from './scopes';
import { createStorySeeker } from './story-seeker';
import type { Verdict } from './verdict';
import type { Parts } from './watch';

export interface LookOptions {
  window: Window & typeof globalThis;
  signal: AbortSignal;
  words: Words;
  verdict: Verdict;
  intent: Intent;
  hider: Hider;
  guard: Guard;
  unlocker: Unlocker;
  consent: Consent;
  /** The reader's choices as they are now. */
  wishes(): SiteCleaning;
  /** A closed box opened: it is to be looked at. */
  onOpen(box: Element): void;
}

/** What is done at a look: finds the story and what stands in its way, and hides that. */
export interface Look {
  /** Cleans parts of the page; returns whether anything was found. */
  clean(parts: Parts): boolean;
  /** The page speaks other words than was thought. */
  setWords(words: Words): void;
  /** Parts of the page changed: what was counted there is counted anew. */
  forget(changed: Iterable<Element>): void;
  story(): Story | null;
  /** Looks whether boxes have opened that no change of the markup told of. */
  checkClosed(): void;
  /** Waits for no box to open any more. */
  rest(): void;
}

export function createLook(options: LookOptions): Look {
  const { window, signal, verdict, intent, hider, guard, unlocker, consent, wishes } = options;
  const { document } = window;
  let survey = createSurvey(document, options.words);
  const seeker = createStorySeeker(window, verdict, guard);
  /** Pieces the parser was still filling when they were judged: judged anew at the next look, before any paint. */
  const growing: number[] = [];

  const roots = createRoots(window, signal, shadowOf, options.onOpen);
  const closed = createClosed(window, signal, (box) => {
    if (intent.isActing() || matches(box, ':hover')) intent.note([box]);
    options.onOpen(box);
  });
  /** A box that was closed and is open, while no change of the markup told why: the reader's, where the reader did something since. */
  const isOpenedUnseen = (box: Element): boolean => {
    const since = closed.since(box);
    if (since === null || !(intent.hasActedSince(since) || matches(box, ':hover'))) return false;
    intent.note([box]);
    return true;
  };

  const isShown = (element: Element): boolean => !native(element).checkVisibility || native(element).checkVisibility();
  /** What is not in sight hides nothing: it is judged when it shows. */
  const isInSight = ({ elements }: Finding): boolean => {
    const [first] = elements;
    if (!first || closest(first, `[${MARK}]`)) return false;
    if (elements.some(isShown)) return true;
    closed.add(first);
    return false;
  };

  return {
    clean(parts) {
      const { kindsOff, everywhere, own, shown } = wishes();
      const before = seeker.story()?.root;
      const story = seeker.seek();
      // Another story, or the first one: what was judged without it is judged anew.
      if (story && story.root !== before) parts = 'all';
      for (const id of growing.splice(0)) {
        const piece = hider.pieces().find((each) => each.id === id);
        hider.forget(id);
        if (piece && parts !== 'all')
          parts = [...parts, ...piece.elements.filter((element) => native(element).isConnected)];
      }
      const isArticle = verdict.isArticle() && story !== null;
      const chosen = kindsOff.has('own') ? [] : hider.hide(findOwn(document, own, story));
      let hasFound = chosen.length > 0;
      let hasFloated = hasFound;
      if (isArticle || everywhere) {
        const scopes = parts === 'all' ? [native(document).body] : widened(parts, story, survey.measure);
        const isKept = (element: Element) => matchesAny(element, shown);
        roots.seek(scopes);
        const hosts = roots.fresh();
        const cardAt = cardsBesidePointer(window);
        // It stays the reader's when the pointer moves into it.
        const isBesidePointer = (element: Element): boolean => {
          const card = cardAt(element);
          if (card) intent.note([card]);
          return card !== null;
        };
        const findings = findClutter({
          shadowOf,
          hosts: () => hosts,
          survey,
          scopes,
          isArticle,
          story,
          kindsOff,
          floatingRoot: floatingRootIn(window, story, closed.add),
          isOpened: (element) =>
            intent.isOpened(element) ||
            isOpenedUnseen(element) ||
            isBesidePointer(element) ||
            isAskedFor(element, document, story) ||
            isKept(element),
        }).filter(isInSight);
        // What the reader took away is no loss of the story.
        if (story && findings.length > 0) guard.before(story);
        const added = [
          ...consent.take(findings.filter(({ kind }) => kind === 'consent')),
          ...hider.hide(findings.filter(({ kind }) => kind !== 'consent')),
        ];
        for (const { id, elements } of added) if (!elements.every(isWhole)) growing.push(id);
        hasFound ||= added.length > 0;
        hasFloated ||= added.some(({ kind }) => FLOATS.has(kind));
      }
      if (hasFloated) unlocker.unlock(story);
      if (hasFound) guard.check();
      return hasFound;
    },
    setWords(words) {
      survey = createSurvey(document, words);
    },
    forget(changed) {
      survey.forget(changed);
    },
    story: seeker.story,
    checkClosed: closed.check,
    rest: closed.end,
  };
}
