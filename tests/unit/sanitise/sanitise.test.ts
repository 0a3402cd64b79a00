import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { createSanitiser } from '../../../utils/core/sanitise';

const sanitise = createSanitiser(new JSDOM('').window as unknown as Window & typeof globalThis);
const BASE = 'https://news.example/world/bridge';
const clean = (html: string) => sanitise(html, BASE);

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href=" data:text/html,<script>alert(1)</script>">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><mtext></p><style><img src=x onerror=alert(1)></style></mtext></math>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<p style="background:url(javascript:alert(1))" onclick="alert(1)">x</p>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<base href="https://evil.example/"><link rel=stylesheet href="//evil.example/x.css">',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
];

/** What must not be in a reader, found on the parsed result: strings inside text are harmless. */
function dangers(html: string): string[] {
  const found: string[] = [];
  for (const element of new JSDOM(html).window.document.body.querySelectorAll('*')) {
    if (
      /^(?:script|style|iframe|object|embed|form|button|svg|base|link|meta|annotation|annotation-xml|maction|mglyph|malignmark|semantics)$/i.test(
        element.nodeName,
      )
    ) {
      found.push(element.nodeName);
    }
    const isFormula = element.namespaceURI === 'http://www.w3.org/1998/Math/MathML';
    if (isFormula && /^m(?:i|n|o|s|text)$/.test(element.localName) && element.firstElementChild)
      found.push('markup in text');
    if (isFormula !== (element.localName === 'math' || element.closest('math') !== null))
      found.push('out of its place');
    for (const { name, value } of element.attributes) {
      if (isFormula && !/^(?:display|mathvariant|stretchy)$/.test(name)) found.push(name);
      if (/^on|^(?:style|class|srcdoc|srcset)$/.test(name)) found.push(name);
      const isAddress = name === 'href' || name === 'src';
      if (isAddress && !/^(?:https?:|mailto:|#lede-note-|data:image\/(?:png|jpeg|gif|webp|avif);base64,)/.test(value)) {
        found.push(value);
      }
    }
  }
  return found;
}

describe('nothing that runs gets through', () => {
  test.each(ATTACKS)('%s', (html) => {
    expect(dangers(clean(html))).toEqual([]);
    expect(dangers(clean(`<p>before</p>${html}<p>after</p>`))).toEqual([]);
  });

  test('the dangers would be seen', () => {
    expect(ATTACKS.filter((html) => dangers(html).length > 0).length).toBeGreaterThan(10);
  });

  test('whatever the attacks are mixed with, and what comes out stays as it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.string({ maxLength: 30 }),
      fc.constantFrom('<p>', '</p>', '<b>', '<!--'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = clean(pieces.join(''));
        expect(dangers(once)).toEqual([]);
        expect(clean(once)).toBe(once);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

describe('formulas', () => {
  test('stay, by the elements that show them', () => {
    const formula =
      '<math display="block"><msup><mi>h</mi><mn>2</mn></msup><mo stretchy="false">=</mo><mfrac><mn>1</mn><mi>k</mi></mfrac></math>';
    expect(clean(formula)).toBe(formula);
  });

  test.each([
    ['<math><mi href="javascript:alert(1)" onclick="x()" id="a" class="b">x</mi></math>', '<math><mi>x</mi></math>'],
    ['<math><maction actiontype="statusline"><mi>x</mi></maction></math>', '<math><mi>x</mi></math>'],
    ['<math><mtext><img src="https://e.example/a.png"></mtext></math>', '<math><mtext></mtext></math>'],
    ['<math><mi><b>x</b></mi></math>', '<math><mi>x</mi></math>'],
    ['<math display="url(x)"><mi mathvariant="a b c">x</mi></math>', '<math><mi>x</mi></math>'],
  ])('%s', (html, expected) => {
    expect(clean(html)).toBe(expected);
  });

  test.each([
    '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
    '<math><mi><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mi></math>',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<math><mtext><option><FAKEFAKE><option></option><mglyph><svg><mtext><style><a title="</style><img src onerror=alert(1)>"></style></mtext></svg>',
  ])('bring nothing in: %s', (html) => {
    const once = clean(html);
    expect(dangers(once)).toEqual([]);
    expect(clean(once)).toBe(once);
  });
});

describe('a story stays a story', () => {
  test('addresses are made absolute; links give the opener nothing', () => {
    expect(clean('<a href="/next">on</a>')).toBe(
      '<a href="https://news.example/next" rel="noopener noreferrer">on</a>',
    );
    expect(clean('<img src="a.jpg" alt="A">')).toContain('src="https://news.example/world/a.jpg"');
  });

  test.each([
    '<table><tbody><tr><td colspan="2">x</td></tr></tbody></table>',
    '<pre>a\n  b</pre>',
    '<blockquote><p>x</p></blockquote>',
    '<ol start="3"><li>x</li></ol>',
    '<p dir="rtl" lang="he">x</p>',
  ])('%s is left as it is', (html) => expect(clean(html)).toBe(html));

  test('ids go, but those of footnotes', () => {
    expect(clean('<p id="top">x</p><li id="lede-note-1">y</li>')).toBe('<p>x</p><li id="lede-note-1">y</li>');
  });
});
