const OUTSIDE = 'aside,nav,footer';
const SOURCES = ['src', 'data-src', 'data-lazy-src', 'data-original', 'data-url'];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];
/** So many last letters of a story tell where it ends. */
const LAST = 40;

/** What a page says of its picture, and what it draws between its headline and the end of its story. */
export interface PageLead {
  /** Addresses from `og:image` and the like. */
  named: string[];
  /** By picture: the addresses it may be drawn from. */
  drawn: string[][];
}

/** @param storyEnd the last words of the story, empty where nobody knows them */
export function lead(storyEnd: string): PageLead {
  const named = [...document.querySelectorAll('meta')]
    .filter((meta) => /^(?:og:image(?::(?:secure_)?url)?|twitter:image(?::src)?)$/i.test(nameOf(meta)))
    .map((meta) => absolute(meta.content));
  const headline = findHeadline();
  const end = storyEnd ? findEnd(storyEnd) : null;
  const drawn = [...document.querySelectorAll('img')]
    .filter((image) => headline && isAfter(headline, image) && !(end && isAfter(end, image)))
    .filter(
      (image) => !image.closest(OUTSIDE) && !image.closest('[hidden],[style*="display:none"],[style*="display: none"]'),
    )
    .map(addressesOf);
  return { named, drawn };
}

const nameOf = (meta: Element) => meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
const isAfter = (a: Node, b: Node) => (a.compareDocumentPosition(b) & 4) !== 0;
const absolute = (address: string) =>
  URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;
const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function addressesOf(image: HTMLImageElement): string[] {
  const frame = image.closest('picture');
  const all = frame ? [image, ...frame.querySelectorAll('source')] : [image];
  const single = all.flatMap((element) => SOURCES.map((name) => element.getAttribute(name) ?? ''));
  const sets = all.flatMap((element) =>
    SETS.flatMap((name) =>
      (element.getAttribute(name) ?? '').split(/\s*,\s+|\s+\S+\s*,\s*/).map((one) => one.trim().split(/\s/)[0] ?? ''),
    ),
  );
  return [...single, ...sets].filter((address) => address && !address.startsWith('data:')).map(absolute);
}

/** The heading that says most of what the page's title says. */
function findHeadline(): Element | null {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const og = document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content;
  const title = wordsOf(`${og ?? ''} ${document.title}`);
  let best: Element | null = null;
  let most = 0;
  for (const heading of document.querySelectorAll('h1,h2')) {
    const words = [...wordsOf(heading.textContent ?? '')];
    const score =
      words.filter((word) => title.has(word)).length / Math.max(3, words.length) +
      (heading.nodeName === 'H1' ? 0.2 : 0);
    if (score > most) [best, most] = [heading, score];
  }
  return most > 0.5 ? best : null;
}

/** The text node in which the story's last words end. */
function findEnd(storyEnd: string): Node | null {
  const wanted = squeeze(storyEnd).slice(-LAST);
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  let read = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = squeeze(node.nodeValue ?? '');
    if (!text || node.parentElement?.closest('script,style,noscript')) continue;
    read = (read + text).slice(-LAST - text.length);
    if (read.includes(wanted)) return node;
  }
  return null;
}
