import type messages from '../../public/_locales/en/messages.json';

/** A key of public/_locales/en/messages.json: a string that is not there does not compile. */
export type StringKey = keyof typeof messages;

/** Gives a string in the reader's language, `$1` … replaced by the substitutions. */
export type Translate = (key: StringKey, ...substitutions: string[]) => string;
