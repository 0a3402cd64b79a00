/** Numbers from a seed, each between 0 and 1: the same seed, the same page. (Mulberry32, by Tommy Ettinger, public domain.) */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const TAGS =
  'div div div section aside article main header footer nav ul ol li p p p span a a button form input textarea select option h1 h2 h3 h6 table tr td figure figcaption img picture video audio iframe blockquote pre code details summary dialog template noscript label time svg math mi x-box slot'.split(
    ' ',
  );
const NAMES =
  'share-bar related newsletter cookie-banner consent comments ad-slot story article-body byline sticky modal popup paywall logo menu footer header social promo chat onetrust-banner-sdk'.split(
    ' ',
  );
/** Members of nodes that fields of a form hide. */
const CLOBBERS = 'children nodeName parentElement textContent style remove contains matches id attributes'.split(' ');
const TEXTS = [
  'The harbour board met in the old customs house on Monday and agreed, after an hour of talk, to dredge the channel before the winter storms come in from the west. ',
  'We use cookies to make this site better. ',
  'Accept all',
  'Reject all',
  'Share',
  'Related articles',
  'You might also like',
  'Subscribe to our newsletter',
  'Sign in',
  'Leave a comment',
  'Advertisement',
  'Continue reading',
  'By Mara Lind',
  '4 May 2025',
  ' \n ',
  '',
  '\u202eright to left\u202c \ud800 \u0000 \ufffe',
  'مشاركة المقال',
  '阅读更多',
  '<script>alert(1)</script>',
  'x'.repeat(3000),
];
/** What Lede looks for, so that it finds some. */
const CLUTTER = [
  '<div class="share"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a><a href="https://bsky.app/intent/compose?text=x">Bluesky</a></div>',
  '<section><h3>Related articles</h3><ul><li><a href="/a/the-first-of-the-other-stories">The first of the other stories</a></li><li><a href="/b/the-second-of-the-other-stories">The second of the other stories</a></li></ul></section>',
  '<div><h3>Subscribe to our newsletter</h3><form><input type="email"><button>Sign up</button></form></div>',
  '<div style="position: fixed; bottom: 0"><p>We use cookies to make this site better.</p><button>Accept all</button><button>Reject all</button></div>',
];
const ATTRIBUTES: readonly (readonly [string, string])[] = [
  ['href', '/story/another-headline-of-the-harbour'],
  ['href', 'https://www.facebook.com/sharer/sharer.php?u=x'],
  ['href', 'javascript:alert(1)'],
  ['href', '#'],
  ['href', 'http://[broken'],
  ['style', 'position: fixed; inset: 0; z-index: 99'],
  ['style', 'display: none !important'],
  ['style', 'overflow: hidden'],
  ['style', '{;'],
  ['role', 'dialog'],
  ['role', 'button'],
  ['hidden', ''],
  ['type', 'email'],
  ['type', 'password'],
  ['onclick', 'alert(1)'],
  ['src', 'data:text/html,x'],
  ['srcset', ', , 2x'],
  ['itemprop', 'articleBody'],
  ['aria-label', 'Close'],
  ['lang', 'de'],
  ['dir', 'rtl'],
];

/** Fills an element with a tree that no author would write, and some of what they do. */
export function plant(into: Element, seed: number): void {
  const next = numbersFrom(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  const { ownerDocument: document } = into;
  let left = 20 + Math.floor(next() * 180);
  const grow = (above: Element, depth: number) => {
    for (let count = Math.floor(next() * 6); count >= 0 && left > 0; count--) {
      left--;
      if (next() < 0.35) above.append(one(TEXTS));
      if (next() < 0.02) above.insertAdjacentHTML('beforeend', one(CLUTTER));
      const element = document.createElement(one(TAGS));
      if (next() < 0.3) element.className = one(NAMES);
      if (next() < 0.1) element.id = one(NAMES);
      for (let more = Math.floor(next() * 3); more > 0; more--) element.setAttribute(...one(ATTRIBUTES));
      if (/^(?:input|img|button)$/.test(element.localName) && next() < 0.3) element.setAttribute('name', one(CLOBBERS));
      above.append(element);
      if (depth < 14 && next() < 0.7) grow(element, depth + 1);
    }
  };
  while (left > 0) grow(into, 0);
}
