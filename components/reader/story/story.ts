import type { Article } from '../../../utils/core/article';
import type { Highlight } from '../../../utils/core/library/record/limits';

/** What the reader needs of an article: fresh from a page or out of the library. */
export type Story = Pick<
  Article,
  'url' | 'title' | 'byline' | 'siteName' | 'published' | 'lang' | 'dir' | 'html' | 'readingMinutes'
> &
  Partial<Pick<Article, 'nextPage' | 'isCut' | 'isVertical'>> & {
    /** Passages marked in a saved article. */
    highlights?: readonly Highlight[];
  };
