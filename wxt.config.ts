import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { licencesText, refuseUnnamed } from './scripts/licences';
import { ADD_ON_ID, HOMEPAGE } from './scripts/maker';
import { filesOf, SHIPPED_FONTS, sourceOf } from './utils/core/reading/fonts';
import { LANGUAGES } from './utils/core/words/codes';

/** Fonts go from their packages into the extension, each with its licence. */
const FONTS = SHIPPED_FONTS.flatMap((font) => {
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', sourceOf(font));
  const copy = (from: string, to: string) => ({ absoluteSrc: join(folder, from), relativeDest: `fonts/${to}` });
  return [copy('LICENSE', `${font}-licence.txt`), ...filesOf(font).map(({ file }) => copy(`files/${file}`, file))];
});

/** The words of each language, so that no script carries those of all. */
const WORDS = LANGUAGES.map((language) => ({
  absoluteSrc: join(dirname(fileURLToPath(import.meta.url)), `utils/core/words/lexicons/${language}.json`),
  relativeDest: `words/${language}.json`,
}));

/** Rules for consent tools, out of the background's script: read where a page shows a banner that has no plain answer. */
const CONSENT_RULES = {
  absoluteSrc: join(
    dirname(fileURLToPath(import.meta.url)),
    'node_modules/@duckduckgo/autoconsent/rules/compact-rules.json',
  ),
  relativeDest: 'consent-rules.json',
};

// Pages of the extension itself: nothing but our own scripts and styles, pictures of saved articles over https.
// Connections: own fonts; pictures are fetched to be kept with an article where the reader chose that, nothing else.
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self' https: http:",
  "img-src 'self' data: blob: https: http:",
  "form-action 'none'",
  // What a page may frame is the list of accessible resources; notes are shown over pages.
  'frame-ancestors http: https:',
  "base-uri 'none'",
  // No string becomes markup but by the one policy, which the sanitiser's folder keeps to itself; the other brings `sync.js`.
  "require-trusted-types-for 'script'",
  'trusted-types lede lede-sync',
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  // A reviewer builds from these; tests and their pages are no part of that.
  zip: { name: 'lede', excludeSources: ['tests/**', 'bench/**', 'scripts/browsers/**', 'docs/**', 'README.md'] },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...FONTS, ...WORDS, CONSENT_RULES, { contents: licencesText(), relativeDest: 'licences.txt' });
    },
  },
  vite: () => ({
    plugins: [refuseUnnamed],
    build: {
      target: 'es2023',
      sourcemap: false,
      modulePreload: false,
      // wxt's own log, which says nothing in a release, and its `browser`, which nobody uses, are 120 bytes in every page.
      rolldownOptions: {
        treeshake: {
          manualPureFunctions: ['logger.error'],
          moduleSideEffects: [{ test: /@wxt-dev[\\/]browser|wxt[\\/]dist[\\/]browser/, sideEffects: false }],
        },
      },
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    ...(HOMEPAGE && { homepage_url: HOMEPAGE }),
    icons: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `/icon/article-${size}.png`])),
    action: { default_icon: { 16: '/icon/none-16.png', 32: '/icon/none-32.png' } },
    // Alarms: a library on several devices is kept in step by itself.
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'alarms'],
    // Asked for only where the reader wants backups of the library, or to bring in what the browser keeps itself.
    optional_permissions: ['downloads', 'bookmarks', ...(browser === 'firefox' ? [] : ['readingList'])],
    host_permissions: ['http://*/*', 'https://*/*'],
    omnibox: { keyword: 'lede' },
    content_security_policy: { extension_pages: PAGE_POLICY },
    // Out of a page's reach over that page. In Chromium the address is another one each time the browser starts.
    web_accessible_resources: [
      {
        resources: ['notes.html'],
        matches: ['http://*/*', 'https://*/*'],
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
    commands: {
      'open-reader': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandOpenReader__',
      },
      'focus-page': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_commandFocusPage__',
      },
      'hide-piece': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commandHidePiece__',
      },
      'save-article': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandSaveArticle__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: ADD_ON_ID,
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
