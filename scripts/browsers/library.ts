import type { ArticleRecord } from '../../utils/core/library/record/saved-article';
import type { PageUnderTest } from './browser-under-test';

/** Details of an article that differ from those of any other. */
export type Details = Partial<ArticleRecord> & Pick<ArticleRecord, 'id' | 'url' | 'title'>;

/**
 * Writes articles straight into storage, with a text of one line where they have a length. The index is left to the
 * library, which makes it when its page is opened.
 * @param page a page of the extension
 */
export async function writeArticles(page: PageUnderTest, articles: readonly Details[]): Promise<void> {
  await page.evaluate(async (list) => {
    interface Api {
      storage: { local: { set(values: object): Promise<void>; remove(key: string): Promise<void> } };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { local } = (browser ?? chrome).storage;
    const values: Record<string, unknown> = {};
    for (const details of list) {
      const article = {
        ...{ schema: 2, canonicalUrl: details.url, byline: null, siteName: 'Site', published: null, lang: 'en' },
        ...{ dir: 'ltr', saved: '2025-01-01T00:00:00.000Z', updated: '2025-01-01T00:00:00.000Z', excerpt: '' },
        ...{ readingMinutes: 1, length: 100, size: 100, pictureSize: 0, tags: [], isArchived: false },
        ...{ isFavourite: false, progress: 0, lastRead: null, place: null, highlights: [], deleted: null },
        ...{ leadImage: null, nextPage: null, isCut: false, isVertical: false },
        ...details,
      };
      values[`article:${article.id}`] = { chunk: 0, article };
      if (article.length > 0) {
        const text = `The text of ${article.title}.`;
        values[`body:${article.id}`] = { html: `<p>${text}</p>`, text };
      }
    }
    await local.set(values);
    await local.remove('library');
  }, articles);
}
