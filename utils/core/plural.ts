const FORM = /^(zero|one|two|few|many|other): (.*)$/s;

/**
 * The form of a message that goes with its number. A message that has forms names each by the category of
 * `Intl.PluralRules` it is for: `one: $1 article | other: $1 articles`; any other message is given as it is.
 * @param count the number, as it stands in the message
 * @param locale of the message, BCP 47
 */
export function inNumber(message: string, count: string | undefined, locale: string): string {
  const forms = formsOf(message);
  if (!forms) return message;
  const category = new Intl.PluralRules(locale).select(Number(count));
  return forms.get(category) ?? forms.get('other') ?? message;
}

/** The forms of a message by category; null where it has none. */
export function formsOf(message: string): Map<string, string> | null {
  if (!FORM.test(message)) return null;
  const forms = message.split(' | ').map((part): [string, string] => {
    const [, category = 'other', text = part] = FORM.exec(part) ?? [];
    return [category, text];
  });
  return new Map(forms);
}
