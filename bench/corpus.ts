import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What an annotator said of one page; everything a truth may leave out is null or empty. */
export interface Truth {
  url: string | null;
  /** 'article', 'product', ...; null where the truth does not say. */
  pageType: string | null;
  articleBody: string | null;
  mainContent: string;
  with: string[];
  without: string[];
  title: string | null;
  byline: string | null;
  published: string | null;
}

export interface CorpusPage {
  set: string;
  id: string;
  file: string;
  truth: Truth;
}

export interface CorpusSet {
  name: string;
  pages: CorpusPage[];
  /** Pages that the truth names and the folder does not hold. */
  absent: string[];
}

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(fields: Fields, ...names: string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    const first = Array.isArray(value) ? value.filter((item) => typeof item === 'string').join(', ') : value;
    if (typeof first === 'string' && first.trim()) return first;
  }
  return null;
}

function list(fields: Fields, name: string): string[] {
  const value = fields[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** One record of a ground-truth.json, whatever it leaves out. */
export function parseTruth(record: unknown): Truth {
  const outer = isFields(record) ? record : {};
  const inner = isFields(outer.ground_truth) ? outer.ground_truth : outer;
  const body = inner.articleBody;
  return {
    url: text(outer, 'url')?.trim() ?? text(inner, 'url')?.trim() ?? null,
    pageType: text(outer, 'page_type') ?? text(inner, 'page_type'),
    articleBody: typeof body === 'string' ? body : null,
    mainContent: text(inner, 'main_content') ?? '',
    with: list(inner, 'with'),
    without: list(inner, 'without'),
    title: text(inner, 'title', 'headline'),
    byline: text(inner, 'author', 'byline', 'authors'),
    published: text(inner, 'publish_date', 'published', 'publishedDate', 'datePublished', 'date'),
  };
}

/**
 * The sets of a corpus: every folder with a ground-truth.json, its pages in `html/<id>.html.gz` (or .html).
 * `only` names one set, `limit` is the most pages of each set.
 */
export function readCorpus(folder: string, only?: string, limit = Number.POSITIVE_INFINITY): CorpusSet[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map((entry) => entry.name)
    .filter((name) => existsSync(join(folder, name, 'ground-truth.json')))
    .filter((name) => only === undefined || name === only);
  return names.sort().map((name) => readSet(folder, name, limit));
}

function readSet(folder: string, name: string, limit: number): CorpusSet {
  const records: unknown = JSON.parse(readFileSync(join(folder, name, 'ground-truth.json'), 'utf8'));
  const pages: CorpusPage[] = [];
  const absent: string[] = [];
  for (const [id, record] of isFields(records) ? Object.entries(records) : []) {
    if (pages.length >= limit) break;
    const base = join(folder, name, 'html', `${id}.html`);
    const file = [`${base}.gz`, base].find((path) => existsSync(path));
    if (file) pages.push({ set: name, id, file, truth: parseTruth(record) });
    else absent.push(id);
  }
  return { name, pages, absent };
}

/** The page's HTML, decoded as UTF-8. */
export function readPage(page: CorpusPage): string {
  const bytes = readFileSync(page.file);
  return (page.file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
