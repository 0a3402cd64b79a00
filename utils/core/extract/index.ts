import type { Article, Extraction } from '../article';
import type { Sanitise } from '../sanitise';
import { blockText } from '../text/blocks';
import { detectLanguage, directionOf } from '../text/language';
import { readingMinutes, textLength } from '../text/words';
import { assemble } from './assemble';
import { layOut } from './blocks';
import { isCutShort } from './cut';
import { excerptOf } from './excerpt';
import { pictureAddress } from './images';
import { readMetadata } from './metadata';
import { webAddress } from './metadata/page-links';
import { nearTitle } from './near-title';
import { keepNotes } from './notes';
import { viewPage } from './page-view';
import { pageWords } from './page-words';
import { prepare } from './prepare';
import { askReadability } from './readable';
import { selectBlocks } from './select';

/** A page with fewer letters of story than this has none. */
const SHORTEST = 25;

/**
 * Finds the story of a page: Readability names its candidates, a fitted model judges the page block by block with
 * that as one witness, and the blocks that stay are put together anew.
 * `url` is the page's address, `sanitise` from core/sanitise.
 * Leaves `doc` as it is and never throws: a page without a story, or one too large to parse, is a value.
 */
export function extract(doc: Document, url: string, sanitise: Sanitise): Extraction {
  try {
    return read(doc, url, sanitise);
  } catch {
    return { ok: false, why: 'no-story' };
  }
}

function read(doc: Document, url: string, sanitise: Sanitise): Extraction {
  const clone = prepare(doc);
  if (!clone) return { ok: false, why: 'too-large' };
  if (!clone.body) return { ok: false, why: 'no-story' };
  const layout = layOut(clone.body);
  const metadata = readMetadata(clone, url, nearTitle(layout, clone));
  askReadability(clone, layout, metadata.title);
  const page = viewPage(layout, metadata.title, metadata.description, pageWords(clone));
  const keep = selectBlocks(page);
  keepNotes(page, keep);
  const story = assemble(clone, page, keep, url);
  const text = blockText(story, (element) => element.nodeName === 'FIGCAPTION');
  if (text.length < SHORTEST) return { ok: false, why: 'no-story' };
  const picture = story.querySelector('img');
  const lead = metadata.image ?? (picture && pictureAddress(picture));
  const article: Article = {
    url,
    canonicalUrl: metadata.canonicalUrl,
    title: metadata.title,
    byline: metadata.byline,
    siteName: metadata.siteName,
    published: metadata.published,
    lang: metadata.lang ?? detectLanguage(text),
    dir: metadata.dir ?? directionOf(text),
    excerpt: excerptOf(metadata.description, text),
    leadImage: webAddress(lead, url),
    html: sanitise(story.innerHTML, url),
    text,
    length: textLength(text),
    readingMinutes: readingMinutes(text),
    nextPage: metadata.nextPage,
    isCut: isCutShort(page, text, metadata.isForSubscribers),
  };
  return { ok: true, article };
}
