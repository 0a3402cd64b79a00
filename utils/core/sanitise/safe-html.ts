declare const safe: unique symbol;

/** HTML that went through the sanitiser in this folder; nothing else may make it, nothing else may be rendered. */
export type SafeHtml = string & { readonly [safe]: true };
