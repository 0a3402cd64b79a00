/** Text that stays text in Markdown. */
export const escapeText = (text: string): string => text.replace(/[\\`*_[\]<>~]|&(?=#?\w+;)/g, '\\$&');

/** A line that begins like a heading, a rule or a list would turn into one. */
export const guardLines = (text: string): string =>
  text
    .replace(/^(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+(?=\s*$)|-+(?=\s*$))/gm, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2');

/**
 * A line of front matter. JSON strings and lists are YAML whatever they hold; a program that knows no front matter takes
 * them for Markdown and finds neither markup nor links in them.
 */
export const frontLine = (name: string, value: unknown): string =>
  `${name}: ${JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('](', ']\\u0028')}`;
