/** Addresses that stand for a picture until a script puts the real one in. */
const PLACEHOLDER =
  /^data:|^about:|(?:^|[/_-])(?:blank|spacer|placeholder|pixel|transparent|lazy|loading|loader|1x1|grey|gray)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;
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
  Boolean(value && value.length < 4000 && /[/.]/.test(value) && !PLACEHOLDER.test(value.trim()));

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
    for (const name of LAZY) if (isAddress(image.getAttribute(name))) return image.getAttribute(name);
    const source = image.getAttribute('src');
    if (isAddress(source)) return source;
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
  return image ? fromNoscript(image) : null;
}

const size = (image: Element, name: string) => Number.parseInt(image.getAttribute(name) ?? '', 10) || null;

/** True for icons, avatars and counting pixels. */
export function isTiny(image: Element): boolean {
  const width = size(image, 'width');
  const height = size(image, 'height');
  if ((width !== null && width < SMALLEST) || (height !== null && height < SMALLEST)) return true;
  const name = `${image.getAttribute('class') ?? ''} ${image.getAttribute('src') ?? ''}`;
  return /avatar|gravatar|emoji|smiley|\bicon|spinner|tracking|pixel\./i.test(name);
}
