/** What a page is, as far as its markup and shape tell. */
export type PageKind =
  | 'article'
  | 'front'
  | 'list'
  | 'product'
  | 'forum'
  | 'documentation'
  | 'video'
  | 'search'
  | 'other';

export interface Detection {
  isArticle: boolean;
  /** 0 to 1: how likely the page is an article. */
  confidence: number;
  /** The kind it takes the page for; 'article' exactly when `isArticle`. */
  pageKind: PageKind;
  /** What spoke for or against, strongest first: stable codes such as `og-article`, `many-cards`. */
  reasons: string[];
}
