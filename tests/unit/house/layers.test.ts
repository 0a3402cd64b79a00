import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import config from '../../../.dependency-cruiser.mjs';
import { CLUTTER_KINDS } from '../../../utils/core/clutter/findings/kinds';

const ROOT = resolve(import.meta.dirname, '../../..');
const CRUISER = join(ROOT, 'node_modules/.bin/depcruise');

interface Violation {
  from: string;
  rule: { name: string };
}

/** Rule → files that break it and no other rule: name and contents. */
const BROKEN: Record<string, Record<string, string>> = {
  'no-cycles': {
    'utils/core/round.ts': "import { trip } from './trip'; export const round = trip;",
  },
  'everything-resolves': { 'utils/core/lost.ts': "import './nowhere';" },
  'core-is-the-ground': {
    'utils/core/to-page.ts': "import '../page/hide';",
    'utils/core/to-browser.ts': "import '../browser/wire/browser';",
    'utils/core/to-browser-type.ts': "import type { Api } from '../browser/wire/browser'; export type Copy = Api;",
    'utils/core/to-components.ts': "import '../../components/View';",
    'utils/core/to-entrypoint.ts': "import '../../entrypoints/background';",
    'utils/core/to-preact.ts': "import 'preact';",
    'utils/core/to-preact-hooks.ts': "import { useState } from 'preact/hooks'; export const state = useState;",
    'utils/core/to-wxt.ts': "import 'wxt/utils/define-background';",
    'utils/core/to-polyfill-type.ts': "import type { Browser } from 'webextension-polyfill'; export type B = Browser;",
  },
  'core-needs-no-machine': { 'utils/core/to-node.ts': "import 'node:fs';" },
  'page-stands-on-core': {
    'utils/page/to-browser.ts': "import '../browser/wire/browser';",
    'utils/page/to-components.ts': "import '../../components/View';",
    'utils/page/to-preact.ts': "import 'preact';",
    'utils/page/to-wxt.ts': "import 'wxt/utils/define-background';",
  },
  'browser-stands-on-page-and-core': {
    'utils/browser/to-components.ts': "import '../../components/View';",
    'utils/browser/to-entrypoint.ts': "import '../../entrypoints/background';",
    'utils/browser/to-preact.ts': "import 'preact';",
  },
  'components-only-show': {
    'components/to-browser.tsx': "import '../utils/browser/wire/browser';",
    'components/to-browser-type.tsx':
      "import type { Api } from '../utils/browser/wire/browser'; export type Copy = Api;",
    'components/to-entrypoint.tsx': "import '../entrypoints/background';",
    'components/to-wxt.tsx': "import 'wxt/utils/define-background';",
  },
  'entrypoints-stand-alone': {
    'entrypoints/popup/main.tsx': "import '../background';",
    'entrypoints/options.ts': "import './popup/part';",
  },
  'only-sanitise-makes-html-safe': {
    'utils/core/extract/to-dompurify.ts': "import DOMPurify from 'dompurify'; export const purify = DOMPurify;",
    'components/to-dompurify.tsx': "import 'dompurify';",
    'utils/browser/to-policy.ts': "import { policy } from '../core/sanitise/policy'; export const own = policy;",
  },
  'only-extract-reads': {
    'utils/core/detect/to-readability.ts':
      "import { isProbablyReaderable } from '@mozilla/readability'; export const guess = isProbablyReaderable;",
    'utils/page/to-readability.ts': "import '@mozilla/readability';",
  },
  'rules-never-meet': {
    'utils/core/clutter/kinds/share.ts': "import { related } from './related'; export const share = related;",
    'utils/core/clutter/kinds/ads.ts': "import type { Names } from './consent/names'; export type Ads = Names;",
  },
  'one-door-to-the-browser': {
    'utils/browser/to-polyfill.ts': "import browser from 'webextension-polyfill'; export const b = browser;",
    'entrypoints/to-polyfill.ts': "import 'webextension-polyfill';",
  },
  'product-knows-no-workshop': {
    'utils/core/to-tests.ts': "import '../../tests/tool';",
    'utils/page/to-bench.ts': "import '../../bench/tool';",
    'entrypoints/to-scripts.ts': "import '../scripts/tool';",
  },
  'workshop-needs-no-tests': {
    'scripts/to-e2e.ts': "import '../tests/e2e/tool';",
    'bench/to-unit.ts': "import '../tests/unit/tool';",
  },
  'product-ships-its-own-packages': {
    'utils/core/to-jsdom.ts': "import { JSDOM } from 'jsdom'; export const dom = JSDOM;",
    'components/to-defuddle.tsx': "import 'defuddle';",
  },
};

/** What the broken files import, and everything the rules allow. */
const SOUND: Record<string, string> = {
  // The other half of a round, which is told once.
  'utils/core/trip.ts': "import { round } from './round'; export const trip = round;",
  'utils/core/article.ts': 'export interface Article { title: string }',
  'utils/core/sanitise/index.ts':
    "import DOMPurify from 'dompurify'; import { policy } from './policy'; export const safe = [DOMPurify, policy];",
  'utils/core/sanitise/policy.ts': 'export const policy = null;',
  'utils/core/extract/index.ts':
    "import { Readability } from '@mozilla/readability'; import { safe } from '../sanitise'; export const all = [safe, Readability];",
  'utils/core/clutter/findings/finding.ts': 'export const finding = 1;',
  'utils/core/clutter/kinds/related.ts':
    "import { finding } from '../findings/finding'; export const related = finding;",
  'utils/core/clutter/kinds/consent/index.ts': "import './names'; import '../../findings/finding';",
  'utils/core/clutter/kinds/consent/names.ts': 'export type Names = string;',
  'utils/core/clutter/index.ts': "import './kinds/related'; import './kinds/consent';",
  'utils/page/hide.ts': "import '../core/clutter';",
  'utils/browser/wire/browser.ts':
    "export { default as browser } from 'webextension-polyfill'; export type Api = number;",
  'utils/browser/strings.ts':
    "import type { Browser } from 'webextension-polyfill'; import '../page/hide'; import '../core/extract'; export type B = Browser;",
  'components/View.tsx':
    "import { h } from 'preact'; import type { Article } from '../utils/core/article'; export type A = [Article, typeof h];",
  'entrypoints/background.ts':
    "import { defineBackground } from 'wxt/utils/define-background'; import '../utils/browser/wire/browser'; export default defineBackground;",
  'entrypoints/popup/part.tsx':
    "import { render } from 'preact'; import '../../components/View'; export default render;",
  'entrypoints/popup/index.ts': "import './part';",
  'tests/e2e/tool.ts': 'export const tool = 1;',
  'tests/unit/tool.ts': 'export const tool = 1;',
  'tests/tool.ts': "import '../utils/core/extract'; import 'jsdom'; import 'node:fs'; import 'dompurify';",
  'bench/tool.ts': "import '../tests/tool'; import '@mozilla/readability';",
  'scripts/tool.ts': "import '../tests/tool';",
};

const folder = mkdtempSync(join(tmpdir(), 'lede-layers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function cruise(here: string, paths: string[]): Violation[] {
  const args = ['--config', join(ROOT, '.dependency-cruiser.mjs'), '--output-type', 'json', ...paths];
  // Violations end the cruiser with their number as its code; what it found stands in its output all the same.
  const { stdout, stderr } = spawnSync(CRUISER, args, { cwd: here, encoding: 'utf8', maxBuffer: 1e9 });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout).summary.violations;
}

function buildTree(): void {
  for (const [file, text] of Object.entries(Object.assign({}, SOUND, ...Object.values(BROKEN)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
  copyFileSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  writeFileSync(join(folder, 'tsconfig.json'), '{}');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}

describe('the floors of the house', () => {
  buildTree();
  const violations = cruise(folder, ['entrypoints', 'components', 'utils', 'tests', 'bench', 'scripts']);
  const rulesBrokenBy = (file: string) => violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  it.each(Object.entries(BROKEN).flatMap(([rule, files]) => Object.keys(files).map((file) => [rule, file] as const)))(
    '%s is broken by %s, and by it alone',
    (rule, file) => {
      expect(new Set(rulesBrokenBy(file))).toEqual(new Set([rule]));
    },
  );

  it.each(Object.keys(SOUND))('%s breaks none', (file) => {
    expect(rulesBrokenBy(file)).toEqual([]);
  });

  it('has a deliberate violation for every rule', () => {
    const rules = config.forbidden?.map(({ name }) => name);
    expect(Object.keys(BROKEN).sort()).toEqual(rules?.sort());
  });

  it('counts every kind of clutter among the rules that never meet', () => {
    const rule = config.forbidden?.find(({ name }) => name === 'rules-never-meet');
    const pattern = new RegExp(String(rule?.from.path));
    expect(CLUTTER_KINDS.filter((kind) => !pattern.test(`utils/core/clutter/kinds/${kind}.ts`))).toEqual([]);
  });

  it('holds in the real house', () => {
    const paths = ['entrypoints', 'components', 'utils', 'tests', 'scripts'];
    expect(cruise(ROOT, paths).map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([]);
  });
});
