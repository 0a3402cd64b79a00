import { Readability } from '@mozilla/readability';
import type { Extraction } from '../article';
import type { Sanitise } from '../sanitise';
import { blockText } from '../text/blocks';
import { readingMinutes, textLength } from '../text/words';
import { prepare } from './prepare';

/**
 * Finds the story of a page. `url` is the page's address, `sanitise` from core/sanitise.
 * Leaves `doc` as it is and never throws: a page without a story, or one too large to parse, is a value.
 */
export function extract(doc: Document, url: string, sanitise: Sanitise): Extraction {
  try {
    const clone = prepare(doc);
    if (!clone) return { ok: false, why: 'too-large' };
    const parsed = new Readability<Element>(clone, { serializer: (node) => node as Element }).parse();
    if (!parsed?.content) return { ok: false, why: 'no-story' };
    const text = blockText(parsed.content, (element) => element.nodeName === 'FIGCAPTION');
    const html = sanitise(parsed.content.innerHTML, url);
    return {
      ok: true,
      article: {
        url,
        canonicalUrl: url,
        title: parsed.title?.trim() ?? '',
        byline: parsed.byline?.trim() || null,
        siteName: parsed.siteName?.trim() || null,
        published: parsed.publishedTime?.trim() || null,
        lang: parsed.lang?.trim() || null,
        dir: parsed.dir === 'rtl' ? 'rtl' : 'ltr',
        excerpt: parsed.excerpt?.trim() ?? '',
        leadImage: null,
        html,
        text,
        length: textLength(text),
        readingMinutes: readingMinutes(text),
        nextPage: null,
        isCut: false,
      },
    };
  } catch {
    return { ok: false, why: 'no-story' };
  }
}
