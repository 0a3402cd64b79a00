/**
 * The words one language uses for the furniture around a story. Every entry is lower case, alternatives split by `|`.
 * A label is the whole text of a heading, button or caption; a trailing `*` means "and whatever follows".
 */
export interface Lexicon {
  share: string;
  /** Invites to the site's pages at social networks: "Follow us". */
  follow: string;
  related: string;
  /** Opens a line that holds nothing but a link to another story: "See also …". */
  leadIn: string;
  newsletter: string;
  signIn: string;
  notification: string;
  app: string;
  comments: string;
  ads: string;
  tags: string;
  /** Stands before the story's title in a bar that follows the reader: "Reading: …". */
  reading: string;
  /** Phrases found inside the text of a consent banner. */
  consent: string;
  /** Whole texts of the buttons that answer one. */
  answer: string;
}

export type WordGroup = keyof Lexicon;
