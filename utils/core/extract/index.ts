import type { Article, Extraction } from '../article';
import { isVertical } from '../reading/direction';
import type { Sanitise } from '../sanitise';
import { type Steps, toEnd } from '../steps';
import { blockText } from '../text/block-text';
import { detectLanguage, directionOfText } from '../text/language';
import { measureText } from '../text/words';
import type { Lexicons } from '../words/lexicon';
import { assemble } from './assemble';
import { isCutShort } from './cut';
import { excerptOf } from './excerpt';
import { judgeInSteps } from './judged';
import { baseOf, webAddress } from './metadata/page-links';
import { pictureAddress } from './pictures/images';

/** A page with fewer letters of story than this has none. */
const SHORTEST = 25;

/**
 * Finds the story of a page: Readability names its candidates, a fitted model judges the page block by block with
 * that as one witness, and the blocks that stay are put together anew.
 * `url` is the page's address, `sanitise` from core/sanitise, `lexicons` the words of English and of the page's own language.
 * `places` are selectors of where the reader said that the site's stories stand, `cuts` of what the reader took out of them.
 * Leaves `doc` as it is and never throws: a page without a story, or one too large to parse, is a value.
 */
export function extract(
  doc: Document,
  url: string,
  sanitise: Sanitise,
  lexicons: Lexicons,
  places: readonly string[] = [],
  cuts: readonly string[] = [],
): Extraction {
  return toEnd(extractInSteps(doc, url, sanitise, lexicons, places, cuts));
}

/** The same in steps, for idle moments; after the first `doc` is asked for nothing but the direction its lines run in. */
export function* extractInSteps(
  doc: Document,
  url: string,
  sanitise: Sanitise,
  lexicons: Lexicons,
  places: readonly string[] = [],
  cuts: readonly string[] = [],
): Steps<Extraction> {
  try {
    return yield* read(doc, url, sanitise, lexicons, places, cuts);
  } catch {
    return { ok: false, why: 'no-story' };
  }
}

function* read(
  doc: Document,
  url: string,
  sanitise: Sanitise,
  lexicons: Lexicons,
  places: readonly string[],
  cuts: readonly string[],
): Steps<Extraction> {
  const judged = yield* judgeInSteps(doc, url, lexicons, undefined, 0, undefined, places, cuts);
  if (typeof judged === 'string') return { ok: false, why: judged };
  yield;
  const { clone, page, keep, metadata } = judged;
  const base = baseOf(clone, url);
  const story = assemble(clone, page, keep, base, metadata.image);
  const text = blockText(story, (element) => element.nodeName === 'FIGCAPTION');
  if (text.length < SHORTEST) return { ok: false, why: 'no-story' };
  yield;
  const picture = story.querySelector('img');
  const lead = metadata.image ?? (picture && pictureAddress(picture));
  const lang = metadata.lang ?? detectLanguage(text);
  const article: Article = {
    url,
    canonicalUrl: metadata.canonicalUrl,
    title: metadata.title,
    byline: metadata.byline,
    siteName: metadata.siteName,
    published: metadata.published,
    lang,
    dir: metadata.dir ?? directionOfText(text),
    isVertical: isVertical(doc, lang),
    excerpt: excerptOf(metadata.description, text),
    leadImage: webAddress(lead, base),
    html: sanitise(story.innerHTML, base),
    text,
    ...measureText(text),
    nextPage: metadata.nextPage,
    isCut: isCutShort(page, text, metadata.isForSubscribers),
  };
  return { ok: true, article };
}
