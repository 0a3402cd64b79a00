import { BITMAP_LIMIT } from '../../sanitise/allowed';

/** Addresses that stand for a picture until a script puts the real one in. */
const PLACEHOLDER =
  /^data:|^about:|(?:^|[/_-])(?:blank|spacer|placeholder|pixel|transparent|lazy(?:load)?|loading|loader|1x1|grey|gray)(?:[_-]?\d[\dx_-]*)?\.(?:gif|png|svg)|(?:^|[/_-])(?:placeholder|spacer|1x1)[\w-]*\.(?:jpe?g|webp)/i;
/** An address that ends like a page leads to one, whatever the attribute's name says. */
const PAGE = /\.(?:html?|php|aspx?)(?:[?#]|$)/i;
const LAZY = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-file',
  'data-hi-res-src',
  'data-full-src',
  'data-url',
  'data-image',
  'data-echo',
  'data-lazy',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
/** Nothing shown to readers is narrower or lower than this, in CSS pixels: icons, avatars, counting pixels. */
const SMALLEST = 64;
/** Wide enough for a column of text on a sharp screen, in CSS pixels. */
const WIDE_ENOUGH = 1600;

const isAddress = (value: string | null | undefined): value is string =>
  Boolean(value && value.length < 4000 && /[/.]/.test(value) && !/[{}]/.test(value) && !PLACEHOLDER.test(value.trim()));
/** What a loader's attribute holds may lead to the page of the picture, or be a word for the loader. */
const isPicture = (value: string | null | undefined): value is string =>
  isAddress(value) && !PAGE.test(value.trim()) && !/\s/.test(value.trim());

/** A bitmap that a page holds in the address itself, as saved pages do. */
const WRITTEN = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;
/** Fewer letters are a preview's, or a pixel's. */
const LEAST_WRITTEN = 1500;

/** Where savers of pages write the address that a picture had on the web. */
export const SAVED_FROM = 'data-sf-original-src';
/** A picture of so many letters is no preview of another. */
const NO_PREVIEW = 10_000;

/** True for the address of a picture that stands in the page itself rather than somewhere on the web. */
export const isWritten = (address: string): boolean =>
  address.length >= LEAST_WRITTEN && address.length <= BITMAP_LIMIT && WRITTEN.test(address);

/** The widest picture of a srcset that is no wider than needed, else the narrowest. */
export function fromSrcset(srcset: string): string | null {
  const choices = [...srcset.matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)]
    .map(([, address, size, unit]) => ({ address, width: Number(size ?? 1) * (unit === 'w' ? 1 : 800) }))
    .filter((choice) => isAddress(choice.address))
    .sort((a, b) => a.width - b.width);
  const fitting = choices.filter((choice) => choice.width <= WIDE_ENOUGH);
  return (fitting.at(-1) ?? choices[0])?.address ?? null;
}

function fromNoscript(image: Element): string | null {
  for (const near of [
    image.nextElementSibling,
    image.previousElementSibling,
    image.parentElement?.nextElementSibling,
  ]) {
    if (near?.nodeName !== 'NOSCRIPT') continue;
    const source = near.innerHTML.match(/<img[^>]*?\ssrc=["']?([^"'\s>]+)/i)?.[1]?.replace(/&amp;/g, '&');
    if (isAddress(source)) return source;
  }
  return null;
}

/** Address of the picture an `img` or `picture` stands for, as written in the page; null where it has none. */
export function pictureAddress(picture: Element): string | null {
  const image = picture.nodeName === 'IMG' ? picture : picture.querySelector('img');
  if (image) {
    // The page draws it: an address beside it is where it came from, or leads to another size.
    const drawn = image.getAttribute('src')?.trim() ?? '';
    if (drawn.length >= NO_PREVIEW && isWritten(drawn)) return drawn;
    for (const name of LAZY_SETS) {
      // Where sizes are told apart, `src` is the smallest of them, or a blurred preview.
      const set = image.getAttribute(name) ?? '';
      const address = SIZED.test(set) ? fromSrcset(set) : null;
      if (address) return address;
    }
    for (const name of LAZY) if (isPicture(image.getAttribute(name))) return image.getAttribute(name);
    const source = image.getAttribute('src');
    if (isAddress(source) && !isPreview(image)) return source;
    for (const name of LAZY_SETS) {
      const address = fromSrcset(image.getAttribute(name) ?? '');
      if (address) return address;
    }
  }
  const frame =
    picture.nodeName === 'PICTURE'
      ? picture
      : image?.parentElement?.nodeName === 'PICTURE'
        ? image.parentElement
        : null;
  for (const source of frame?.querySelectorAll('source') ?? []) {
    for (const name of LAZY_SETS) {
      const address = fromSrcset(source.getAttribute(name) ?? '');
      if (address) return address;
    }
  }
  const source = image?.getAttribute('src')?.trim();
  if (!image) return null;
  const found = fromNoscript(image) ?? (source && (isAddress(source) || isWritten(source)) ? source : null);
  const saved = found ? null : image.getAttribute(SAVED_FROM);
  return found ?? (isPicture(saved) ? saved : null);
}

/** Sizes in a set of addresses, in pixels. */
const SIZED = /\s\d+w\b/;

/** A few pixels drawn large until the picture itself is there. */
function isPreview(image: Element): boolean {
  const source = image.getAttribute('src') ?? '';
  const asked = Number(source.match(/[?&](?:w|width)=(\d+)/)?.[1] ?? Number.POSITIVE_INFINITY);
  const isBlurred = /\bblur/i.test(image.getAttribute('style') ?? '') || /[?&]blur=[1-9]/.test(source);
  return isBlurred || asked <= SMALLEST;
}

/** In CSS pixels; a share of the column's width is none. */
function size(image: Element, name: string): number | null {
  const value = image.getAttribute(name)?.trim() ?? '';
  return /^\d+(?:\.\d+)?(?:px)?$/.test(value) ? Number.parseFloat(value) || null : null;
}
/** Names of what is drawn small, as whole words of an address's last part or of a class. */
const SMALL_NAME = /(?:^|[\s/_-])(?:avatars?|gravatar|emojis?|smil(?:ey|ies)|icons?|spinner|tracking)(?:[\s._/-]|$)/i;
/** A picture that says it is this wide and high is none of them. */
const LARGE = 200;

/** True where a picture says that it is drawn small. */
export function isSmall(image: Element): boolean {
  return ['width', 'height'].some((name) => (size(image, name) ?? SMALLEST) < SMALLEST);
}

/** True for icons, avatars and counting pixels. */
export function isTiny(image: Element): boolean {
  if (isSmall(image)) return true;
  const width = size(image, 'width');
  const height = size(image, 'height');
  if ((width ?? 0) >= LARGE && (height ?? 0) >= LARGE) return false;
  const address = image.getAttribute('src') ?? '';
  // Nobody named what is written out.
  const source = isWritten(address) ? '' : address.replace(/[?#].*$/, '');
  const isNamed = SMALL_NAME.test(image.getAttribute('class') ?? '') || SMALL_NAME.test(source);
  return isNamed || /(?:^|[/_-])pixel\.gif$/i.test(source);
}
