import type { Sanitise } from '../../sanitise';

/** What reading an import needs from where it runs. */
export interface ImportTools {
  /** Parses HTML into a document of its own, in which no script runs and nothing loads. */
  parseHtml(html: string): Document;
  sanitise: Sanitise;
  /** Lets the page answer its reader for a moment. */
  rest(): Promise<void>;
  now(): Date;
}
