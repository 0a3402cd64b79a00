import { afterEach, describe, expect, test, vi } from 'vitest';

interface Policy {
  createHTML(html: string): string;
  createScriptURL(address: string): never;
}

/** The module as it comes up in a page: it makes its policy as it is read. */
async function comeUp(protocol: string | null, hasTrustedTypes: boolean) {
  const made: [string, Policy][] = [];
  const createPolicy = (name: string, policy: Policy) => {
    made.push([name, policy]);
    return { ...policy, createHTML: (html: string) => `trusted ${policy.createHTML(html)}` };
  };
  vi.resetModules();
  vi.stubGlobal('location', protocol === null ? undefined : { protocol });
  vi.stubGlobal('trustedTypes', hasTrustedTypes ? { createPolicy } : undefined);
  const { policy } = await import('../../../utils/core/sanitise/policy');
  const { parseApart, toRender } = await import('../../../utils/core/sanitise/markup');
  return { policy, made, parseApart, toRender };
}

describe('the policy of Trusted Types', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each(['chrome-extension:', 'moz-extension:'])(
    'is made once on %s pages, under the name they allow',
    async (protocol) => {
      const { made, policy } = await comeUp(protocol, true);
      expect(made.map(([name]) => name)).toEqual(['lede']);
      expect(policy?.createHTML('<p>x</p>')).toBe('trusted <p>x</p>');
    },
  );

  test('lets no address of a script through', async () => {
    const { policy } = await comeUp('chrome-extension:', true);
    expect(() => policy?.createScriptURL('https://evil.example/x.js')).toThrow(TypeError);
    expect(() => policy?.createScriptURL('/own.js')).toThrow('no script has an address that is made up');
  });

  test.each(['https:', 'http:', 'file:', '-extension:x', null])(
    'is none of the business of pages of %s',
    async (protocol) => {
      const { made, policy } = await comeUp(protocol, true);
      expect(policy).toBe(null);
      expect(made).toEqual([]);
    },
  );

  test('is not there where the browser has none', async () => {
    expect((await comeUp('chrome-extension:', false)).policy).toBe(null);
  });

  test('makes what is rendered and what is parsed, where there is one', async () => {
    const parsed: string[][] = [];
    class FakeParser {
      parseFromString(...words: string[]) {
        parsed.push(words);
        return 'a document';
      }
    }
    for (const [protocol, expected] of [
      ['chrome-extension:', 'trusted <p>x</p>'],
      ['https:', '<p>x</p>'],
    ] as const) {
      const { parseApart, toRender } = await comeUp(protocol, true);
      vi.stubGlobal('DOMParser', FakeParser);
      expect(toRender('<p>x</p>' as Parameters<typeof toRender>[0])).toBe(expected);
      expect(parseApart('<p>x</p>')).toBe('a document');
      expect(parsed.pop()).toEqual([expected, 'text/html']);
    }
  });
});
