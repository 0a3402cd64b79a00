/** Phrases, each in lower case as a site of that language writes it. */
export type Phrases = readonly string[];

/**
 * The words one language uses for the furniture around a story; a file of them holds one phrase a line.
 * A label is the whole text of a heading, button or caption; a trailing `*` means "and whatever follows".
 */
export interface Lexicon {
  share: Phrases;
  /** Invites to the site's pages at social networks: "Follow us". */
  follow: Phrases;
  related: Phrases;
  /** Opens a line that holds nothing but a link to another story: "See also …". */
  leadIn: Phrases;
  newsletter: Phrases;
  signIn: Phrases;
  notification: Phrases;
  app: Phrases;
  comments: Phrases;
  ads: Phrases;
  tags: Phrases;
  /** Stands before the story's title in a bar that follows the reader: "Reading: …". */
  reading: Phrases;
  /** Inside the text of a consent banner: phrases that speak of cookies, tracking or advertising by themselves. */
  cookie: Phrases;
  /** Inside that text too, but also in terms, forms and policies: "privacy policy", "personal data". */
  privacy: Phrases;
  /** Whole labels of the buttons that answer a banner, whatever they answer; those that refuse count even if not here. */
  answer: Phrases;
  /** Begins what is pressed to answer somebody: "Reply", "Reply to Marit". */
  reply: Phrases;
  /** Whole labels that refuse all but what is necessary: none that accepts, and none that may do either. */
  reject: Phrases;
}

/** What is known of some languages, by their two letters. */
export type Lexicons = Readonly<Record<string, Lexicon>>;

/** Groups whose phrases are whole labels; the others are searched inside text, or asked for by what refuses. */
export const LABEL_GROUPS = [
  'share',
  'follow',
  'related',
  'newsletter',
  'signIn',
  'notification',
  'app',
  'comments',
  'ads',
  'tags',
  'leadIn',
  'reading',
  'answer',
] as const satisfies readonly (keyof Lexicon)[];

export type LabelGroup = (typeof LABEL_GROUPS)[number];

export const WORD_GROUPS = [
  ...LABEL_GROUPS,
  'cookie',
  'privacy',
  'reply',
  'reject',
] as const satisfies readonly (keyof Lexicon)[];

export type WordGroup = (typeof WORD_GROUPS)[number];
