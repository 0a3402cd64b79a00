// @ts-check
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What is wrong with the words after `npm start --`; the command ends with code 2. */
export class UsageError extends Error {}

/**
 * @typedef {object} StartOptions
 * @property {string | null} page an http(s) address, the path of an HTML file, or null for the sample page
 * @property {import('./browsers.mjs').BrowserName} browser
 * @property {boolean} headless
 * @property {string} out folder for the pictures and article.json
 */

/**
 * Reads the words after `npm start --`. Plain JavaScript, so that a wrong word is told before anything is installed.
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {StartOptions}
 * @throws UsageError in one line
 */
export function parseStart(words, env = process.env, platform = process.platform) {
  const { values, positionals } = split(words);
  const [page = null, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`one page at a time, not also ${more.join(' ')}`);
  if (page !== null) checkPage(page);
  const { browser = 'chromium', out } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new UsageError(`--browser is chromium or firefox, not ${browser || 'nothing'}`);
  }
  if (out === '') throw new UsageError('--out wants a folder');
  if (out !== undefined && existsSync(out) && !statSync(out).isDirectory()) {
    throw new UsageError(`--out wants a folder, ${out} is a file`);
  }
  const hasDisplay = platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  const headless = values.headless ?? (out !== undefined || !hasDisplay);
  return { page, browser, headless, out: out ?? 'lede-out' };
}

/** @param {string[]} words */
function split(words) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: { browser: { type: 'string' }, headless: { type: 'boolean' }, out: { type: 'string' } },
    });
  } catch (error) {
    // Node's own words are clear, but may go on with advice: the first sentence is enough.
    const [message = ''] = String(error instanceof Error ? error.message : error).split(/\.\s|\n/);
    throw new UsageError(message);
  }
}

/** @param {string} page */
function checkPage(page) {
  if (/^https?:\/\//i.test(page)) {
    if (!URL.canParse(page)) throw new UsageError(`not an address: ${page}`);
  } else if (/^[a-z][a-z0-9+.-]*:\/\//i.test(page)) {
    throw new UsageError(`only http, https or a file's path, not ${page}`);
  } else if (!existsSync(page) || !statSync(page).isFile()) {
    throw new UsageError(`no such file: ${page}`);
  }
}
