import createDOMPurify, { type Config } from 'dompurify';
import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
  BITMAP,
  BITMAP_LIMIT,
  FORMULA_ATTRIBUTES,
  FORMULA_TAGS,
  FORMULA_TEXT,
  NOTE_ANCHOR,
} from './allowed';
import { policy } from './policy';
import type { SafeHtml } from './safe-html';

/**
 * Turns untrusted HTML into HTML that may be rendered; relative addresses are read against `baseUrl`.
 * Given `pictures`, by web address, they take the place of those on the web; one that is not among them is asked for
 * nowhere: its description stands there.
 */
export type Sanitise = (html: string, baseUrl: string, pictures?: Pictures) => SafeHtml;

type Pictures = Readonly<Record<string, string>>;

const CONFIG: Config = {
  ALLOWED_TAGS: [...ALLOWED_TAGS, ...FORMULA_TAGS],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES, ...FORMULA_ATTRIBUTES],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // Addresses are judged one by one in the hook below, relative ones after they are made absolute.
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|data:image\/|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  KEEP_CONTENT: true,
  SANITIZE_DOM: true,
  // Without this it makes one of its own, and a page of the web that forbids that would be told of it.
  TRUSTED_TYPES_POLICY: policy as Config['TRUSTED_TYPES_POLICY'] | null,
};

const MATHML = 'http://www.w3.org/1998/Math/MathML';

function absolute(address: string, baseUrl: string, protocols: readonly string[]): string | null {
  const url = URL.canParse(address, baseUrl) ? new URL(address, baseUrl) : null;
  return url && protocols.includes(url.protocol) ? url.href : null;
}

function tidyLink(link: Element, baseUrl: string): void {
  const address = link.getAttribute('href')?.trim() ?? '';
  const href =
    NOTE_ANCHOR.test(address.slice(1)) && address.startsWith('#')
      ? address
      : absolute(address, baseUrl, ['http:', 'https:', 'mailto:']);
  if (!href || address === '') {
    link.removeAttribute('href');
    return;
  }
  link.setAttribute('href', href);
  link.setAttribute('rel', 'noopener noreferrer');
}

function tidyImage(image: Element, baseUrl: string, pictures: Pictures | null): void {
  const address = image.getAttribute('src')?.trim() ?? '';
  const inline = address.length <= BITMAP_LIMIT && BITMAP.test(address);
  const src = inline ? address : address && absolute(address, baseUrl, ['http:', 'https:']);
  if (!src) {
    image.remove();
    return;
  }
  if (pictures && !inline) {
    const kept = Object.hasOwn(pictures, src) ? pictures[src] : undefined;
    if (kept !== undefined && BITMAP.test(kept)) image.setAttribute('src', kept);
    else image.removeAttribute('src');
    return;
  }
  image.setAttribute('src', src);
  image.setAttribute('loading', 'lazy');
  image.setAttribute('referrerpolicy', 'no-referrer');
}

function keepsValue(name: string, value: string): boolean {
  switch (name) {
    case 'id':
      return NOTE_ANCHOR.test(value);
    case 'dir':
      return /^(?:ltr|rtl|auto)$/i.test(value);
    case 'lang':
      return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(value);
    case 'width':
    case 'height':
    case 'colspan':
    case 'rowspan':
    case 'start':
    case 'value':
      return /^-?\d{1,5}$/.test(value);
    case 'datetime':
      return /^[\w:.+\- ]{1,40}$/.test(value);
    case 'data-language':
      return /^[a-z][\w+#.-]{0,19}$/i.test(value);
    case 'display':
      return /^(?:block|inline)$/.test(value);
    case 'mathvariant':
      return /^[a-z-]{1,24}$/.test(value);
    case 'stretchy':
      return /^(?:true|false)$/.test(value);
    case 'reversed':
      return true;
    default:
      return true;
  }
}

/**
 * Makes the one function that may produce SafeHtml, around DOMPurify in the given window.
 * Strict: no scripts, handlers, styles, classes, forms, controls, frames or SVG, MathML by what only shows something; links to http, https and
 * mailto; pictures over http and https or small inline bitmaps; no id but the footnote anchors extraction makes.
 */
export function createSanitiser(window: Window & typeof globalThis): Sanitise {
  const purify = createDOMPurify(window);
  let base = 'about:blank';
  let kept: Pictures | null = null;
  purify.addHook('uponSanitizeElement', (node) => {
    const element = node as Element;
    // Markup inside these would be HTML again: all they keep is their text.
    const isText = element.namespaceURI === MATHML && FORMULA_TEXT.has(element.localName);
    if (isText && element.firstElementChild) element.replaceChildren(element.textContent ?? '');
  });
  purify.addHook('uponSanitizeAttribute', (node, data) => {
    const isFormula = node.namespaceURI === MATHML;
    const isOfFormula = FORMULA_ATTRIBUTES.includes(data.attrName);
    if (isFormula !== isOfFormula || !keepsValue(data.attrName, data.attrValue)) data.keepAttr = false;
  });
  purify.addHook('afterSanitizeAttributes', (node) => {
    if (node.nodeName === 'A') tidyLink(node, base);
    if (node.nodeName === 'IMG') tidyImage(node, base, kept);
  });
  return (html, baseUrl, pictures) => {
    base = baseUrl;
    kept = pictures ?? null;
    return purify.sanitize(html, CONFIG) as SafeHtml;
  };
}
