// @ts-check
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What is wrong with the words after `npm start --`; the command ends with code 2. */
export class UsageError extends Error {}

/**
 * @typedef {object} StartOptions
 * @property {string | null} page an http(s) address, the full path of an HTML file, or null for the sample page
 * @property {import('./browsers.mjs').BrowserName} browser
 * @property {boolean} headless
 * @property {string | null} as the address a file is opened under, as if it came from there
 * @property {boolean} explain also writes what extraction decided of each block, and why
 * @property {string} out full path of the folder for the pictures and article.json
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
  const [named, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`one page at a time, not also ${more.join(' ')}`);
  // npm moves to the project's folder; paths are meant from where it was called.
  const here = env.INIT_CWD ?? process.cwd();
  const page = named === undefined ? null : readPage(named, here);
  const { browser = 'chromium' } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new UsageError(`--browser is chromium or firefox, not ${browser || 'nothing'}`);
  }
  if (values.out === '') throw new UsageError('--out wants a folder');
  const out = resolve(here, values.out ?? 'lede-out');
  if (existsSync(out) && !statSync(out).isDirectory()) throw new UsageError(`--out wants a folder, ${out} is a file`);
  const hasDisplay = platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  const explain = values.explain ?? false;
  const headless = values.headless ?? (values.out !== undefined || explain || !hasDisplay);
  if (explain && !headless) throw new UsageError('--explain writes files, which only --headless does');
  return { page, browser, headless, out, explain, as: readAs(values.as, page, browser) };
}

/** @param {string[]} words */
function split(words) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        ...{ browser: { type: 'string' }, headless: { type: 'boolean' }, out: { type: 'string' } },
        ...{ as: { type: 'string' }, explain: { type: 'boolean' } },
      },
    });
  } catch (error) {
    // Node's own words are clear, but may go on with advice: the first sentence is enough.
    const [message = ''] = String(error instanceof Error ? error.message : error).split(/\.\s|\n/);
    throw new UsageError(message);
  }
}

/**
 * @param {string} page as it was typed
 * @param {string} here folder that relative paths are meant from
 */
function readPage(page, here) {
  if (/^https?:\/\//i.test(page)) {
    if (!URL.canParse(page)) throw new UsageError(`not an address: ${page}`);
    return page;
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(page)) throw new UsageError(`only http, https or a file's path, not ${page}`);
  const file = resolve(here, page);
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`no such file: ${page}`);
  return file;
}

/**
 * @param {string | undefined} address
 * @param {string | null} page
 * @param {string} browser
 */
function readAs(address, page, browser) {
  if (address === undefined) return null;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw new UsageError(`--as wants an address, not ${address}`);
  if (page === null || /^https?:/i.test(page)) throw new UsageError('--as wants a saved page, a file');
  if (browser !== 'chromium') throw new UsageError('--as works in Chromium alone');
  return new URL(address).href;
}
