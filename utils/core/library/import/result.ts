import type { SavedArticle } from '../record/saved-article';
import type { SkippedRow } from './entry';

/** What a file gave: articles ready to be stored, rows left out, or why it gave nothing. */
export interface ImportResult {
  file: string;
  /** The program that wrote it, as people call it. */
  from: string;
  articles: SavedArticle[];
  skipped: SkippedRow[];
  /** Set where the file as a whole could not be read. */
  problem?: 'unknown' | 'damaged' | 'empty' | 'too-large';
}
