import { attributeOf, matches, nameOf, native, selectAll } from '../../dom';
/** The elements of the parts that are looked at, sorted as they are walked, so that no rule searches them again. */
export interface Catalogue {
  add(element: Element): void;
  /** The elements that match a list of selectors, in the order of the document. */
  all(selector: string): Element[];
}

/** Where the elements of a selector can be: below tags, or under names that hold one of some parts; the rest is for the browser to find. */
interface Plan {
  tags: string[];
  names: RegExp | null;
  others: string;
  /** Every element of the tags matches. */
  isBare: boolean;
  /** Names that were looked at. */
  known: Map<string, boolean>;
}

const plans = new Map<string, Plan>();
/** So many names are remembered a selector. */
const MOST = 4000;
const TAG = /^[a-z][a-z\d]*/;
/** The literal a name must hold: `.name`, `#name`, or what stands in `[class*=…]` and its like. */
const NAME = /[.#]([\w-]+)|\[(?:class|id)[*^$~]?=["']?([^\]"'\s]+)/;

function planOf(selector: string): Plan {
  const before = plans.get(selector);
  if (before) return before;
  const [tags, names, others]: [Set<string>, string[], string[]] = [new Set(), [], []];
  let isBare = true;
  for (const one of selector.split(',').map((each) => each.trim())) {
    const tag = TAG.exec(one)?.[0];
    const name = NAME.exec(one);
    isBare &&= tag === one;
    if (tag) tags.add(tag.toUpperCase());
    else if (name) names.push((name[1] ?? name[2] ?? '').toLowerCase().replace(/[-.]/g, '\\$&'));
    else others.push(one);
  }
  const plan = {
    tags: [...tags],
    names: names.length > 0 ? new RegExp(names.join('|')) : null,
    others: others.join(),
    isBare,
    known: new Map<string, boolean>(),
  };
  plans.set(selector, plan);
  return plan;
}

/** @param scopes the parts whose elements are added, for what is found by neither tag nor name */
export function createCatalogue(scopes: readonly Element[]): Catalogue {
  const byTag = new Map<string, Element[]>();
  const byName = new Map<string, Element[]>();

  const put = (into: Map<string, Element[]>, key: string, element: Element) => {
    const list = into.get(key);
    if (list) list.push(element);
    else into.set(key, [element]);
  };
  const named = ({ names, known }: Plan): Element[] => {
    if (!names) return [];
    const found: Element[] = [];
    for (const [name, elements] of byName) {
      let is = known.get(name);
      if (is === undefined) {
        is = names.test(name);
        if (known.size < MOST) known.set(name, is);
      }
      if (is) found.push(...elements);
    }
    return found;
  };
  const others = ({ others: selector }: Plan): Element[] => {
    if (!selector) return [];
    return scopes.flatMap((scope) => [...(matches(scope, selector) ? [scope] : []), ...selectAll(scope, selector)]);
  };

  return {
    add(element) {
      put(byTag, nameOf(element), element);
      const [name, id] = [attributeOf(element, 'class'), attributeOf(element, 'id')];
      if (name || id) put(byName, `${name ?? ''} ${id ?? ''}`.toLowerCase(), element);
    },
    all(selector) {
      const plan = planOf(selector);
      const tagged = plan.tags.flatMap((tag) => byTag.get(tag) ?? []);
      if (plan.isBare && plan.tags.length === 1) return tagged;
      const found = [...new Set([...tagged, ...named(plan), ...others(plan)])].filter((each) =>
        matches(each, selector),
      );
      const isSorted = plan.tags.length === 1 && !plan.names && !plan.others;
      return isSorted ? found : found.sort((one, other) => (native(one).compareDocumentPosition(other) & 4 ? -1 : 1));
    },
  };
}
