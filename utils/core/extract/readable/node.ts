/** What Readability asks of the text under a node again and again, added up once. */
export interface Sums {
  /** Characters that are no white space, and runs of white space between them: together the length of the inner text. */
  chars: number;
  gaps: number;
  /** Length of all text, and of the white space at its beginning and end. */
  raw: number;
  lead: number;
  trail: number;
  /** Inner text in links, those within the page apart, in headings, and in elements that hold text. */
  links: number;
  hashLinks: number;
  headings: number;
  textish: number;
  /** The inner text itself, once somebody asked for it. */
  inner: string | null;
}

/** Attributes that few elements have and that Readability asks every element for. */
export const SPECIAL = ['style', 'hidden', 'aria-hidden', 'aria-modal', 'role', 'rel', 'itemprop'];
const ASKED_OFTEN = new Set(SPECIAL);
const NO_ATTRIBUTES: readonly Attr[] = [];

/**
 * A node as Readability sees it: as much of the DOM as its choice asks for, in plain objects. Taking these apart costs
 * a fraction of what the browser's own nodes cost, which are told to the engine with every move.
 */
export class LightNode {
  readonly nodeType: number;
  /** The browser's node it stands for; null where Readability made it. */
  readonly source: Node | null;
  /** What a text or comment says. */
  readonly data: string;
  tagName: string | undefined;
  localName: string;
  className: string;
  id: string;
  parentNode: LightNode | null = null;
  firstChild: LightNode | null = null;
  lastChild: LightNode | null = null;
  previousSibling: LightNode | null = null;
  nextSibling: LightNode | null = null;
  sums: Sums | null = null;
  /** Whether it has any attribute of `SPECIAL`. */
  isSpecial = false;
  /** What Readability writes on nodes. */
  readability: { contentScore: number } | undefined = undefined;
  _readabilityDataTable: boolean | undefined = undefined;

  constructor(nodeType: number, tagName: string | undefined, localName: string, source: Node | null, data = '') {
    this.nodeType = nodeType;
    this.tagName = tagName;
    this.localName = localName;
    this.source = source;
    this.data = data;
    const isNamed = nodeType === 1 && source !== null;
    this.className = isNamed ? (source as Element).className : '';
    this.id = isNamed ? (source as Element).id : '';
  }

  get nodeName(): string | undefined {
    return this.tagName;
  }

  get firstElementChild(): LightNode | null {
    return elementFrom(this.firstChild);
  }

  get nextElementSibling(): LightNode | null {
    return elementFrom(this.nextSibling);
  }

  get childNodes(): LightNode[] {
    const list: LightNode[] = [];
    for (let child = this.firstChild; child; child = child.nextSibling) list.push(child);
    return list;
  }

  get children(): LightNode[] {
    const list: LightNode[] = [];
    for (let child = this.firstElementChild; child; child = child.nextElementSibling) list.push(child);
    return list;
  }

  get textContent(): string {
    if (this.nodeType !== 1) return this.data;
    let text = '';
    for (let node = this.firstChild; node; node = after(node, this))
      if (node.nodeType === 3 || node.nodeType === 4) text += node.data;
    return text;
  }

  get attributes(): Iterable<Attr> {
    return this.source ? (this.source as Element).attributes : NO_ATTRIBUTES;
  }

  get style(): CSSStyleDeclaration | undefined {
    return this.isSpecial && this.hasAttribute('style') ? (this.source as HTMLElement).style : undefined;
  }

  getAttribute(name: string): string | null {
    if (this.source === null || (!this.isSpecial && ASKED_OFTEN.has(name))) return null;
    return (this.source as Element).getAttribute(name);
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  getElementsByTagName(name: string): LightNode[] {
    return withTags(this, [name]);
  }

  appendChild(child: LightNode): void {
    if (child.parentNode) child.remove();
    insert(this, child, this.lastChild, null);
  }

  replaceChild(added: LightNode, old: LightNode): void {
    if (added.parentNode) added.remove();
    const { previousSibling, nextSibling } = old;
    old.remove();
    insert(this, added, previousSibling, nextSibling);
  }

  removeChild(child: LightNode): void {
    child.remove();
  }

  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: after } = this;
    if (!parent) return;
    if (before) before.nextSibling = after;
    else parent.firstChild = after;
    if (after) after.previousSibling = before;
    else parent.lastChild = before;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
    forget(parent);
  }
}

function insert(parent: LightNode, child: LightNode, before: LightNode | null, after: LightNode | null): void {
  child.parentNode = parent;
  child.previousSibling = before;
  child.nextSibling = after;
  if (before) before.nextSibling = child;
  else parent.firstChild = child;
  if (after) after.previousSibling = child;
  else parent.lastChild = child;
  forget(parent);
}

/** Where a node knows its sums, all under it do: the first that does not ends the way up. */
function forget(changed: LightNode): void {
  for (let node: LightNode | null = changed; node?.sums; node = node.parentNode) node.sums = null;
}

function elementFrom(start: LightNode | null): LightNode | null {
  let node = start;
  while (node && node.nodeType !== 1) node = node.nextSibling;
  return node;
}

/** The next node in document order under a root. */
function after(node: LightNode, root: LightNode): LightNode | null {
  if (node.firstChild) return node.firstChild;
  let at: LightNode | null = node;
  while (at && at !== root && !at.nextSibling) at = at.parentNode;
  return at === root ? null : (at?.nextSibling ?? null);
}

/** Elements under a node by their tags, in lower case. */
export function withTags(root: LightNode, tags: readonly string[]): LightNode[] {
  const found: LightNode[] = [];
  for (let node = root.firstChild; node; node = after(node, root))
    if (node.nodeType === 1 && tags.includes(node.localName)) found.push(node);
  return found;
}
