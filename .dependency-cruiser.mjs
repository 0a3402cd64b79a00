// The floors of the house. tests/unit/house/layers.test.ts breaks each rule once and expects exactly that rule to say so.

/** Matches a package whether it was resolved to a folder or not: an unresolved one must not slip through. */
const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

const PRODUCT = '^(entrypoints|components|utils)/';
const BROWSER_API = packages('webextension-polyfill', 'wxt', '@wxt-dev/browser');
const PREACT = packages('preact', '@preact/[^/]+');

// One file, or one folder, a kind; what a rule stands on lies in rooms beside it.
const RULES = '^utils/core/clutter/kinds/([^/.]+)(\\.ts$|/)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'A name that cannot be found passes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'core-is-the-ground',
      comment: 'utils/core is pure: it knows no floor above it, no browser and no preact.',
      severity: 'error',
      from: { path: '^utils/core/' },
      to: { path: ['^(entrypoints|components)/', '^utils/(page|browser)/', BROWSER_API, PREACT] },
    },
    {
      name: 'core-needs-no-machine',
      comment: 'utils/core runs in a page: nothing of Node.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'page-stands-on-core',
      comment: 'utils/page works on the live page without any browser API.',
      severity: 'error',
      from: { path: '^utils/page/' },
      to: { path: ['^(entrypoints|components)/', '^utils/browser/', BROWSER_API, PREACT] },
    },
    {
      name: 'browser-stands-on-page-and-core',
      severity: 'error',
      from: { path: '^utils/browser/' },
      to: { path: ['^(entrypoints|components)/', PREACT] },
    },
    {
      name: 'components-only-show',
      comment: 'A view gets data and callbacks: it never asks the browser.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: ['^entrypoints/', '^utils/browser/', BROWSER_API] },
    },
    {
      name: 'entrypoints-stand-alone',
      comment: 'Each is a bundle of its own: what two share belongs a floor below.',
      severity: 'error',
      from: { path: '^entrypoints/([^/.]+)' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1[/.]' },
    },
    {
      name: 'only-sanitise-makes-html-safe',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '^utils/core/sanitise/' },
      to: { path: [packages('dompurify'), '^utils/core/sanitise/policy\\.ts$'] },
    },
    {
      name: 'only-extract-reads',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '^utils/core/extract/' },
      to: { path: packages('@mozilla/readability') },
    },
    {
      name: 'rules-never-meet',
      comment: 'A rule of clutter imports what rules share, never another rule.',
      severity: 'error',
      from: { path: RULES },
      to: { path: RULES, pathNot: '^utils/core/clutter/kinds/$1(\\.ts$|/)' },
    },
    {
      name: 'one-door-to-the-browser',
      comment: 'The polyfill throws where there is no browser: one module imports it, all others its types at most.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '^utils/browser/wire/browser\\.ts$' },
      to: { path: packages('webextension-polyfill'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-knows-no-workshop',
      comment: 'Tests, benchmarks and scripts stand beside the house.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { path: '^(tests|bench|scripts)/' },
    },
    {
      name: 'workshop-needs-no-tests',
      comment:
        'What drives a browser lies in scripts/browsers for all; of the tests only the fixtures, which are pages, are used elsewhere.',
      severity: 'error',
      from: { path: '^(bench|scripts)/' },
      to: { path: '^tests/(e2e|unit)/' },
    },
    {
      name: 'product-ships-its-own-packages',
      comment: 'What is bundled is listed under dependencies; wxt is the frame that builds it.',
      severity: 'error',
      from: { path: PRODUCT },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: packages('wxt'),
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports count: a view that knows the browser's types is on its way to the browser.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      // Without these, packages that only have `exports` stay unresolved.
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};
