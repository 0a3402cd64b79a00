import type { Page } from '../look/page';
import type { ClutterKind, Finding } from './finding';

/** One kind of clutter: looks at a survey of the page and says what it found, touching nothing. */
export interface Rule {
  kind: ClutterKind;
  /** Where it may act: on articles alone, or on every page a reader opens. */
  where: 'article' | 'anywhere';
  /** Whether it may float over the page and lock its scroll, which is given back then. */
  floats?: true;
  find(page: Page): Iterable<Omit<Finding, 'kind'>>;
}
