import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../utils/core/extract';
import { createSanitiser } from '../../../utils/core/sanitise';
import { LEXICONS } from '../../../utils/core/words/languages';
import { faultsOf, type Want } from '../../fixtures/faults';

const CASES = fileURLToPath(new URL('../../fixtures/reader/', import.meta.url));
const sanitise = createSanitiser(new JSDOM('').window as unknown as Window & typeof globalThis);

interface Case {
  url: string;
  trait: string;
  want: Want;
}

function read(slug: string): { page: string; expected: Case } {
  const page = readFileSync(join(CASES, slug, 'page.html'), 'utf8');
  return { page, expected: JSON.parse(readFileSync(join(CASES, slug, 'expected.json'), 'utf8')) as Case };
}

async function faults(slug: string): Promise<string[]> {
  const { page, expected } = read(slug);
  // Only one case has a script; nothing else of a page may run here.
  const { window } = new JSDOM(page, { url: expected.url, runScripts: 'dangerously' });
  if (page.includes('<script>')) await new Promise((resolve) => setTimeout(resolve, 700));
  const result = extract(window.document, expected.url, sanitise, LEXICONS);
  if (!result.ok) return expected.want.noStory ? [] : [`no article: ${result.why}`];
  if (expected.want.noStory) return [`a story where there is none: ${result.article.text.slice(0, 80)}`];
  const { article } = result;
  // Whether a page is an article is told by detection, which has tests of its own.
  return faultsOf({ ...expected.want, isArticle: false }, article, new JSDOM(article.html).window.document.body);
}

describe('what people reported of readers', () => {
  test.each(readdirSync(CASES))(
    '%s',
    async (slug) => {
      expect(await faults(slug)).toEqual([]);
    },
    60_000,
  );
});
