import type { PageKind } from './detection';
import type { Features } from './features';

/** What a page that is no article is taken for: the first kind whose signs it bears. */
const SIGNS: readonly (readonly [PageKind, (page: Features) => boolean])[] = [
  ['search', ({ isQuery, saysSearch }) => isQuery + saysSearch > 0],
  ['product', ({ pathProduct, prices, saysProduct }) => saysProduct > 0 || (pathProduct > 0 && prices > 0)],
  ['video', ({ saysVideo }) => saysVideo > 0],
  ['forum', ({ pathForum, saysForum }) => pathForum + saysForum > 0],
  ['documentation', ({ pathDocs }) => pathDocs > 0],
  ['front', ({ atRoot }) => atRoot > 0],
  ['list', ({ pathList, cards, articles, prices }) => pathList > 0 || cards > 2 || articles > 1.7 || prices > 1.7],
];

export function kindOf(page: Features): PageKind {
  return SIGNS.find(([, bears]) => bears(page))?.[0] ?? 'other';
}
