import { native } from '../dom';

/** What is measured of a page: each 0 or 1, or a small number. */
export type Features = ReturnType<typeof measurePage>;
export type Feature = keyof Features;

/** Paragraphs and links beyond this many say nothing new. */
const PARAGRAPHS = 80;
const LINKS = 160;
/** A paragraph of prose, in characters, and how much of it counts. */
const LONG = 140;
const MOST = 900;

const SHARE =
  /(?:facebook\.com\/(?:share|dialog)|(?:twitter|x)\.com\/(?:intent|share)|wa\.me|linkedin\.com\/share|pinterest\.\w+\/pin|^mailto:\?)/;

/** Steps of an address that tell what lies below them. Compiled once: this runs on every page. */
const STEPS = {
  pathList: step(
    'tags?|category|categories|topics?|author|archive|search|collections?|shop|store|c|browse|list|directory|explore|page',
  ),
  pathProduct: step('products?|p|dp|items?|buy|catalog|pricing'),
  pathDocs: step('docs?|documentation|reference|api|manual|guides?|wiki|help|support|learn|tutorials?'),
  pathService: step(
    'services?|solutions?|about|careers?|contact|company|industries|platform|features?|what-we-do|team|consulting',
  ),
};

/**
 * Measures a page, or as much of it as is there, by the browser's own look-ups: tag names, the head, some paragraphs
 * and links. No selector is matched against every element, which alone would cost more than a walk over the page.
 */
export function measurePage(page: Document, url: string) {
  const doc = native(page);
  const { path, query } = partsOf(url);
  const steps = path.split('/').filter(Boolean);
  const words = (steps.at(-1) ?? '').split(/[-_+]|%20/).filter((word) => word.length > 1).length;
  const says = headOf(doc);
  const h1 = doc.getElementsByTagName('h1');
  const headline = h1[0]?.textContent?.trim() ?? '';
  const prose = proseOf(doc);
  const links = linksOf(doc);
  const tags = (name: string) => doc.getElementsByTagName(name).length;
  const headings = tags('h2') + tags('h3') + tags('h4');
  const articles = tags('article');
  const times = tags('time');
  const { long } = prose;
  return {
    ...says,
    atRoot: flag(/^\/?(?:index\.\w+|home)?\/?$/.test(path) || /^\/[a-z]{2}(?:-[a-z]{2})?\/?$/i.test(path)),
    slugWords: Math.min(8, words),
    longSlug: flag(words > 3),
    pathDate: flag(/\/(?:19|20)\d\d[/-]?\d{1,2}(?:[/-]|$)/.test(path)),
    pathNumber: flag(/\d{5,}/.test(path)),
    pathList: flag(STEPS.pathList.test(path)),
    pathProduct: flag(STEPS.pathProduct.test(path)),
    pathForum: flag(
      /\/(?:forums?|threads?|topic|questions?|discussions?|t|r|community|board|comments)(?:\/|$)|viewtopic|showthread/i.test(
        path,
      ),
    ),
    pathDocs: flag(STEPS.pathDocs.test(path)),
    pathService: flag(STEPS.pathService.test(path)),
    depth: Math.min(6, steps.length),
    hasQuery: flag(/[?&]\w+=/.test(query)),
    isQuery: flag(/[?&](?:q|s|query|search|keywords?)=/i.test(query)),
    headlineWords: Math.min(16, headline.split(/\s+/).filter(Boolean).length),
    oneHeadline: flag(h1.length === 1),
    headlineInTitle: flag(headline.length > 8 && doc.title.includes(headline.slice(0, 30))),
    long: log(long),
    longMany: flag(long >= 5),
    middle: log(prose.middle),
    short: log(prose.short),
    linked: log(prose.linked),
    longLength: long ? log(prose.chars / long) : 0,
    together: prose.together,
    links: log(doc.links.length),
    linksPerLong: log(doc.links.length / (long + 1)),
    cards: log(links.cards),
    share: flag(links.share > 0),
    relTag: flag(links.tag > 0),
    selfAnchors: log(links.anchors),
    headings: log(headings),
    headingsPerLong: log(headings / (long + 1)),
    articles: log(articles),
    oneArticle: flag(articles === 1),
    oneTime: flag(times === 1 || times === 2),
    manyTimes: flag(times > 6),
    prices: log(doc.getElementsByClassName('price').length),
    code: log(tags('pre') + tags('code')),
    tables: log(tags('table')),
    items: log(tags('li')),
    inputs: log(tags('input') + tags('select') + tags('textarea')),
    textareas: flag(tags('textarea') > 0),
    buttons: log(tags('button')),
    images: log(doc.images.length),
    figures: log(tags('figure')),
    captions: flag(tags('figcaption') > 0),
    quotes: log(tags('blockquote')),
    byline: flag(doc.getElementsByClassName('byline').length + doc.getElementsByClassName('author').length > 0),
    comments: flag(doc.getElementById('comments') !== null || doc.getElementById('disqus_thread') !== null),
  };
}

const log = (value: number) => Math.log1p(value);
const flag = (is: boolean) => (is ? 1 : 0);

/** What the page says of itself in its head. */
function headOf(doc: Document) {
  let type = '';
  let published = 0;
  let author = 0;
  for (const meta of doc.head?.getElementsByTagName('meta') ?? []) {
    const name = meta.getAttribute('property') ?? meta.name;
    if (name === 'og:type') type = meta.content.toLowerCase();
    else if (/publish|^date$|pubdate|dc\.date/i.test(name)) published = 1;
    else if (/(?:^|:)author$/i.test(name)) author = 1;
  }
  let types = '';
  for (const script of doc.scripts) {
    if (script.type !== 'application/ld+json') continue;
    for (const [, named] of script.text.slice(0, 20_000).matchAll(/"@type"\s*:\s*\[?\s*"([^"]{1,60})"/g))
      types += `${named}\n`;
  }
  const saysProduct = flag(/^product$/im.test(types) || type.startsWith('product'));
  const saysVideo = flag(/^videoobject$/im.test(types) || type.startsWith('video'));
  const saysForum = flag(/^(?:qapage|discussionforumposting)$/im.test(types));
  const saysSearch = flag(/^searchresultspage$/im.test(types));
  return {
    ogArticle: flag(type.startsWith('article')),
    ogOther: flag(type !== '' && !/^(?:article|website|object)/.test(type)),
    ldArticle: flag(/(?:article|blogposting|report)$/im.test(types)),
    ldOther: flag(
      /^(?:product|itemlist|collectionpage|searchresultspage|qapage|discussionforumposting|softwareapplication|service|videoobject)$/im.test(
        types,
      ),
    ),
    saysProduct,
    saysVideo,
    saysForum,
    saysSearch,
    published,
    author,
  };
}

/** Long, middling and short paragraphs, and whether the long ones stand together. */
function proseOf(doc: Document) {
  const paragraphs = doc.getElementsByTagName('p');
  const prose = { long: 0, chars: 0, middle: 0, short: 0, linked: 0, together: 0 };
  let here: Element | null = null;
  let run = 0;
  let most = 0;
  for (let i = 0; i < paragraphs.length && i < PARAGRAPHS; i++) {
    const paragraph = paragraphs[i];
    const chars = paragraph?.textContent?.length ?? 0;
    const parent = paragraph?.parentElement ?? null;
    if (chars < 50) prose.short += flag(chars > 1);
    else if (chars < LONG) prose.middle++;
    else if (parent && /^(?:A|LI|FOOTER|FORM|LABEL)$/.test(parent.nodeName)) prose.linked++;
    else {
      prose.long++;
      prose.chars += Math.min(chars, MOST);
      run = parent === here ? run + Math.min(chars, MOST) : Math.min(chars, MOST);
      here = parent;
      most = Math.max(most, run);
    }
  }
  prose.together = prose.chars ? most / prose.chars : 0;
  return prose;
}

/** What the first links are for. */
function linksOf(doc: Document) {
  const found = { cards: 0, share: 0, tag: 0, anchors: 0 };
  const { links } = doc;
  for (let i = 0; i < links.length && i < LINKS; i++) {
    const link = links[i];
    if (!link) break;
    const href = link.getAttribute('href') ?? '';
    const around = link.parentElement?.nodeName ?? '';
    if (/^H[2-4]$/.test(around) || /^H[2-4]$/.test(link.firstElementChild?.nodeName ?? '')) found.cards++;
    if (href.length > 1 && href.startsWith('#')) found.anchors++;
    else if (SHARE.test(href)) found.share++;
    if (link.rel.includes('tag')) found.tag++;
  }
  return found;
}

function partsOf(url: string): { path: string; query: string } {
  if (!URL.canParse(url)) return { path: '/', query: '' };
  const { hostname, pathname, search } = new URL(url);
  const area = /^(?:docs?|forums?|community|shop|store|support|help|developer|news|blog)(?=\.)/.exec(hostname)?.[0];
  return { path: area ? `/${area}${pathname}` : pathname, query: search };
}

function step(names: string): RegExp {
  return new RegExp(`/(?:${names})(?:/|$)`, 'i');
}
