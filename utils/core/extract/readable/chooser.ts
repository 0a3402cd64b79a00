import { Readability } from '@mozilla/readability';
import type { LightDocument } from './document';
import { type LightNode, withTags } from './node';
import { innerLength, innerText, sumsOf } from './sums';

/** Readability tries again, more and more leniently, for less text than this, in characters. */
const SHORT = 250;

type Patterns = Record<string, { test(text: string): boolean }>;

/** What Readability has and its types do not tell. */
interface Inner {
  REGEXPS: Patterns;
  PHRASING_ELEMS: readonly string[];
  PRESENTATIONAL_ATTRIBUTES: readonly string[];
  DIV_TO_P_ELEMS: ReadonlySet<string | undefined>;
  _doc: LightDocument;
  _metadata: { title: string };
  _articleTitle: string;
  _prepDocument(): void;
  _grabArticle(): LightNode | null;
}

const inner = Readability.prototype as unknown as Inner;
const PHRASING: ReadonlySet<string | undefined> = new Set(inner.PHRASING_ELEMS);
const PHRASING_AROUND: ReadonlySet<string | undefined> = new Set(['A', 'DEL', 'INS']);

/** A pattern that is asked for the same class names again and again. */
function remembering(pattern: { test(text: string): boolean }): { test(text: string): boolean } {
  const known = new Map<string, boolean>();
  return {
    test(text) {
      let answer = known.get(text);
      if (answer === undefined) {
        answer = pattern.test(text);
        known.set(text, answer);
      }
      return answer;
    },
  };
}

/**
 * Readability for its choice alone, on light nodes. What it would do to dress its result (addresses, pictures, styles,
 * metadata) is left out; what it asks of texts again and again is answered from sums. It chooses as Readability 0.6 does.
 */
export class Chooser extends Readability<LightNode> {
  readonly #inner = this as unknown as Inner;

  constructor(doc: LightDocument, title: string) {
    super(doc as unknown as Document, { charThreshold: SHORT });
    this.#inner._metadata = { title };
    this.#inner._articleTitle = title;
    const { unlikelyCandidates, okMaybeItsACandidate, byline, shareElements, positive, negative } = inner.REGEXPS;
    const asked = { unlikelyCandidates, okMaybeItsACandidate, byline, shareElements, positive, negative };
    const known = Object.entries(asked).map(([name, pattern]) => [name, remembering(pattern as RegExp)]);
    this.#inner.REGEXPS = { ...inner.REGEXPS, ...Object.fromEntries(known) };
  }

  /** The box Readability makes of what it chose; null where it found nothing. */
  choose(): LightNode | null {
    const { body } = this.#inner._doc;
    body.prepare = () => this.#inner._prepDocument();
    body.prepare();
    return this.#inner._grabArticle();
  }

  _cleanStyles(): void {}

  /** Of all that mends pictures only one thing weighs in the choice: a figure gets the picture its attributes name. */
  _fixLazyImages(root: LightNode): void {
    for (const figure of withTags(root, ['figure'])) {
      if (withTags(figure, ['img', 'picture']).length > 0) continue;
      const isNamed = [...figure.attributes].some(({ name, value }) => {
        if (['src', 'srcset', 'alt'].includes(name) || inner.PRESENTATIONAL_ATTRIBUTES.includes(name)) return false;
        return /\.(?:jpg|jpeg|png|webp)\s+\d|^\s*\S+\.(?:jpg|jpeg|png|webp)\S*\s*$/.test(value);
      });
      if (isNamed) figure.appendChild(this.#inner._doc.createElement('img'));
    }
  }

  _getAllNodesWithTag(node: LightNode, tags: readonly string[]): LightNode[] {
    return withTags(node, tags);
  }

  _getInnerText(node: LightNode, isNormal = true): string {
    return isNormal ? innerText(node) : node.textContent.trim();
  }

  _getLinkDensity(element: LightNode): number {
    const sums = sumsOf(element);
    const length = innerLength(sums);
    if (length === 0) return 0;
    const own = element.localName === 'a' ? length : 0;
    const isHash = own > 0 && /^#./.test(element.getAttribute('href') ?? '');
    return (sums.links - (isHash ? 0 : own) + (sums.hashLinks - (isHash ? own : 0)) * 0.3) / length;
  }

  _getTextDensity(element: LightNode, tags: readonly string[]): number {
    const length = innerLength(sumsOf(element));
    if (length === 0) return 0;
    let inside = 0;
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      const sums = sumsOf(child);
      inside += tags[0] === 'h1' ? sums.headings : sums.textish;
    }
    return inside / length;
  }

  _isElementWithoutContent(node: LightNode): boolean {
    if (sumsOf(node).chars > 0) return false;
    return node.children.length === withTags(node, ['br', 'hr']).length;
  }

  _isValidByline(node: LightNode, names: string): boolean {
    const isNamed =
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author') ||
      this.#inner.REGEXPS.byline?.test(names);
    if (!isNamed) return false;
    const { chars, raw, lead, trail } = sumsOf(node);
    return chars > 0 && raw - lead - trail < 100;
  }

  _hasSingleTagInsideElement(element: LightNode, tag: string): boolean {
    const only = element.firstElementChild;
    if (only?.tagName !== tag || only.nextElementSibling) return false;
    for (let child = element.firstChild; child; child = child.nextSibling)
      if (child.nodeType === 3 && /\S$/.test(child.data)) return false;
    return true;
  }

  _hasChildBlockElement(element: LightNode): boolean {
    for (let child = element.firstChild; child; child = child.nextSibling)
      if (inner.DIV_TO_P_ELEMS.has(child.tagName) || this._hasChildBlockElement(child)) return true;
    return false;
  }

  _isPhrasingContent(node: LightNode): boolean {
    if (node.nodeType === 3 || PHRASING.has(node.tagName)) return true;
    if (!PHRASING_AROUND.has(node.tagName)) return false;
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (!this._isPhrasingContent(child)) return false;
    return true;
  }

  _isWhitespace(node: LightNode): boolean {
    return node.nodeType === 3 ? sumsOf(node).chars === 0 : node.tagName === 'BR';
  }
}
