import axe, { type AxeResults } from 'axe-core';
import type { PageUnderTest } from './browser-under-test';

/** axe-core as one function that a page can be given, judging all that is drawn there or below one selector. */
const judge = new Function(
  'selector',
  `${axe.source}; return axe.run(selector ? document.querySelector(selector) : document, { resultTypes: ['violations'] })`,
) as (selector: string | null) => Promise<AxeResults>;

/** What axe finds wrong, a line each. @param selector what to judge, by default the whole document */
export async function violations(page: PageUnderTest, selector: string | null = null): Promise<string[]> {
  const { violations: found } = await page.evaluate(judge, selector);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
