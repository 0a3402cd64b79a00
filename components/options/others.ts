/** What of others is in the extension beside the fonts: its name, its package, and its licence as the package says it. */
export const OTHERS = [
  ['autoconsent', '@duckduckgo/autoconsent', 'MPL-2.0'],
  ['DOMPurify', 'dompurify', '(MPL-2.0 OR Apache-2.0)'],
  ['fflate', 'fflate', 'MIT'],
  ['Papa Parse', 'papaparse', 'MIT'],
  ['Preact', 'preact', 'MIT'],
  ['Readability', '@mozilla/readability', 'Apache-2.0'],
  ['webextension-polyfill', 'webextension-polyfill', 'MPL-2.0'],
  ['WXT', 'wxt', 'MIT'],
] as const;
