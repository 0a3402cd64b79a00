import type { ClutterKind, Finding } from './finding';
import type { Page } from './page';

/** One kind of clutter: looks at a survey of the page and says what it found, touching nothing. */
export interface Rule {
  kind: ClutterKind;
  find(page: Page): Iterable<Omit<Finding, 'kind'>>;
}
