import { describe, expect, it } from 'vitest';
import { accountOf, NOTHING_TO_TELL, signOf } from '../../../utils/browser/scripts/page/account';
import type { Session } from '../../../utils/page/cleaning/session';
import type { HiddenPiece } from '../../../utils/page/hiding/hide';

const PIECE: HiddenPiece = { id: 1, kind: 'share', reason: 'x', elements: [], shown: false, veiled: false };

function account(isArticle: boolean, pieces: HiddenPiece[] = [], isOn = true) {
  const session = { detection: () => ({ isArticle }), isOn: () => isOn, seen: () => pieces } as unknown as Session;
  const document = {
    URL: 'https://quay.test/a',
    querySelector: () => ({ href: 'https://quay.test/canonical' }),
  } as unknown as Document;
  return accountOf(document, session);
}

describe('what the toolbar is told of a page', () => {
  it('is nothing for one that is no article and on which nothing was hidden', () => {
    expect(signOf(account(false))).toBe(signOf(NOTHING_TO_TELL));
    expect(signOf(account(false, [{ ...PIECE, shown: true }]))).toBe(signOf(NOTHING_TO_TELL));
  });

  it('is something for an article, for what is hidden, and where cleaning is off', () => {
    for (const told of [account(true), account(false, [PIECE]), account(false, [], false)]) {
      expect(signOf(told)).not.toBe(signOf(NOTHING_TO_TELL));
    }
    expect(account(true, [PIECE])).toEqual({
      isArticle: true,
      isOn: true,
      count: 1,
      canonicalUrl: 'https://quay.test/canonical',
    });
  });
});
