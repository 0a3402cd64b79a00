/** What makes markup that a browser takes where it takes no plain string. */
interface Policy {
  createHTML(html: string): string;
  createScriptURL(address: string): never;
}

interface TrustedTypes {
  createPolicy(name: string, policy: Policy): Policy;
}

/**
 * The one policy of Trusted Types: pages of the extension require it for every markup and let no other be made. Whoever
 * holds it makes any string pass, so nothing outside this folder may. Null on pages of the web, whose own policies are
 * none of Lede's business, and where the browser has no Trusted Types.
 */
export const policy: Policy | null = makePolicy();

function makePolicy(): Policy | null {
  const { location, trustedTypes } = globalThis as { location?: Location; trustedTypes?: TrustedTypes };
  if (!trustedTypes || !location?.protocol.endsWith('-extension:')) return null;
  return trustedTypes.createPolicy('lede', {
    createHTML: (html) => html,
    createScriptURL: () => {
      throw new TypeError('no script has an address that is made up');
    },
  });
}
