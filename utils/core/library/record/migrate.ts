import { Fields } from '../../fields';
import { sizeOf, UNTOUCHED } from './saved-article';

/** One step: a stored record of one version made into one of the next, its contents apart. */
type Step = (stored: Fields, article: Fields) => Migrated;

interface Migrated {
  record: unknown;
  /** Texts that stood in the record and get keys of their own. */
  contents?: { html: string; text: string };
}

/** By the version they start from. A step never changes once it was released; each has a sample among the tests. */
const STEPS: Record<number, Step> = {
  // 1 held the texts in the record: every tag set rewrote the whole story.
  1: (stored, article) => {
    const contents = { html: article.text('html') ?? '', text: article.text('text') ?? '' };
    const { html, text, ...details } = Object.fromEntries(entriesOf(stored.get('article')));
    const added = { ...UNTOUCHED, nextPage: null, isCut: false, size: sizeOf(contents) };
    return { record: { chunk: stored.get('chunk'), article: { ...added, ...details, schema: 2 } }, contents };
  },
};

/**
 * A stored record in the layout of today; what is no record, or newer than this version of Lede, comes back as it is.
 * @see contentsToMove for the texts a step takes out of the record
 */
export function migrate(value: unknown): unknown {
  return walk(value).record;
}

/** The texts an old record still holds itself, or null where it holds none. */
export function contentsToMove(value: unknown): { html: string; text: string } | null {
  return walk(value).contents ?? null;
}

function walk(value: unknown): Migrated {
  const stored = new Fields(value);
  const article = new Fields(stored.get('article'));
  const step = STEPS[article.number('schema') ?? 0];
  if (!step) return { record: value };
  const { record, contents } = step(stored, article);
  const rest = walk(record);
  const moved = rest.contents ?? contents;
  return { record: rest.record, ...(moved && { contents: moved }) };
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
