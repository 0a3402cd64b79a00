import type { Detection } from '../../../core/detect/detection';
import type { PageState } from '../../../core/views/page-state';
import type { Session } from '../../../page/cleaning/session';
import type { describePieces } from '../../../page/hiding/describe';

/** What the toolbar is told of a page; the address only where it is an article, for nothing else is looked up. */
export interface Account {
  isArticle: boolean;
  isOn: boolean;
  count: number;
  canonicalUrl: string;
}

/** What the toolbar shows of a page that tells nothing. */
export const NOTHING_TO_TELL: Account = { isArticle: false, isOn: true, count: 0, canonicalUrl: '' };

export function accountOf(document: Document, { detection, isOn, seen }: Session): Account {
  const { isArticle } = detection();
  return {
    isArticle,
    isOn: isOn(),
    count: seen().filter(({ shown }) => !shown).length,
    canonicalUrl: isArticle ? canonicalOf(document) : '',
  };
}

/** What tells one account from another. */
export const signOf = (account: Account): string => JSON.stringify(account);

/** Everything the popup asks a page for. @param describe tells of pieces what the popup shows of them */
export function stateOf(
  document: Document,
  session: Session | null,
  detection: Detection,
  describe: typeof describePieces,
): PageState {
  return {
    url: document.URL,
    canonicalUrl: canonicalOf(document),
    detection,
    isOn: session?.isOn() ?? false,
    hidden: describe(session?.seen() ?? []),
  };
}

const canonicalOf = (document: Document): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href || document.URL;
