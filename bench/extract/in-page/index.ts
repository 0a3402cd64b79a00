import type { Timed } from '../systems';
import { answer as defuddle } from './defuddle';
import { lead } from './lead';
import { detectOnly, extractOnly, answer as lede } from './lede';
import { clonePage, parse, answer as readability } from './readability';

function walk(): void {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode());
}

/** Work that needs something ready first gives it here, untimed. */
function prepare(what: Timed, url: string): () => void {
  if (what === 'extract') return () => extractOnly(url);
  if (what === 'detect') return () => detectOnly(url);
  if (what === 'walk') return walk;
  const clone = clonePage();
  return () => parse(clone);
}

/** Milliseconds one run takes. */
function time(what: Timed, url: string): number {
  const work = prepare(what, url);
  const start = performance.now();
  work();
  return performance.now() - start;
}

// The runner calls these by name, one evaluation each, so that one that hangs or throws costs only itself.
Object.assign(globalThis, { bench: { lede, readability, defuddle, lead, time } });
