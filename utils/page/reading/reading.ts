import { native, selectAll, textOf } from '../../core/dom';
import { type Steps, toEnd } from '../../core/steps';
import { findStory } from '../../core/story';

/** Reads a page, ahead of time where it can. */
export interface Reading<Result> {
  /** Reads in idle moments, so that `now` has nothing left to do; gives up where it is asked anew or `now` was sooner. */
  ahead(): Promise<Result | null>;
  /** What the page comes to; read anew where it changed since it was read. */
  now(): Result;
}

/** What a page shows of its story, as far as a glance tells. */
type Glance = readonly (string | number)[];

/**
 * @param read starts reading the page as it is; its text is looked at in the first step only
 * @param asked what else reading goes by: where that changed, the page is read anew
 */
export function createReading<Result>(
  window: Window,
  read: () => Steps<Result>,
  asked: () => string = () => '',
): Reading<Result> {
  const { document } = window;
  let known: { glance: Glance; result: Result } | null = null;
  let turn = 0;

  return {
    async ahead() {
      const own = ++turn;
      await idle(window);
      const glance = [asked(), ...glanceAt(document)];
      const steps = read();
      for (;;) {
        if (own !== turn) return null;
        const { done, value } = steps.next();
        if (done) {
          known = { glance, result: value };
          return value;
        }
        await idle(window);
      }
    },
    now() {
      const glance = [asked(), ...glanceAt(document)];
      if (!known || !isSame(known.glance, glance)) {
        turn++;
        known = { glance, result: toEnd(read()) };
      }
      return known.result;
    },
  };
}

function glanceAt(page: Document): Glance {
  const document = native(page);
  const root = findStory(page)?.root;
  return [
    document.URL,
    document.title,
    // Paragraphs come late outside the story too, and may be the rest of it.
    document.getElementsByTagName('p').length,
    textOf(root),
    root ? selectAll(root, 'img,picture,video,audio,iframe').length : 0,
  ];
}

const isSame = (one: Glance, other: Glance): boolean => one.every((part, i) => part === other[i]);

function idle(window: Window): Promise<unknown> {
  return new Promise((resolve) => window.requestIdleCallback(resolve));
}
