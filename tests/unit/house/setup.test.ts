import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../../scripts/setup/browsers.mjs';
import { isNewEnough } from '../../../scripts/setup/node.mjs';
import { isInstalled } from '../../../scripts/setup/packages.mjs';
import { parseStart } from '../../../scripts/setup/start-options.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lede-setup-'));
const file = (name: string, text = '') => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

describe('the set-up', () => {
  it.each([
    ['20.20.2', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.1.0', true],
  ])('takes Node %s as new enough: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });

  describe('takes the packages as installed', () => {
    const lock = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } });
    const wanted = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } };
    const lockfile = file('package-lock.json', lock(wanted));
    const isNoted = (packages: object) => isInstalled(lockfile, file('note.json', lock(packages)));

    it('where all are there, or all but optional ones', () => {
      expect(isNoted(wanted)).toBe(true);
      expect(isNoted({ 'node_modules/a': { version: '1.0.0' } })).toBe(true);
    });

    it('and not where one is missing, another version, or too many, or the installation was cut short', () => {
      expect(isNoted({ 'node_modules/b': { version: '2.0.0' } })).toBe(false);
      expect(isNoted({ 'node_modules/a': { version: '1.0.1' } })).toBe(false);
      expect(isNoted({ ...wanted, 'node_modules/b': { version: '1.0.0' } })).toBe(false);
      expect(isNoted({ ...wanted, 'node_modules/c': { version: '1.0.0' } })).toBe(false);
      expect(isInstalled(lockfile, join(folder, 'no-note.json'))).toBe(false);
    });
  });

  it('finds a browser on the PATH, or the one named by hand', () => {
    vi.stubEnv('LEDE_CHROMIUM', undefined);
    vi.stubEnv('PATH', folder);
    const browser = file('chromium-browser');
    expect(findBrowser('chromium')).toBe(browser);
    const chosen = file('my-own');
    vi.stubEnv('LEDE_CHROMIUM', chosen);
    expect(findBrowser('chromium')).toBe(chosen);
    vi.stubEnv('LEDE_CHROMIUM', join(folder, 'nowhere'));
    expect(() => findBrowser('chromium')).toThrow('LEDE_CHROMIUM');
  });
});

describe('the words after npm start', () => {
  const page = file('page.html');
  const parse = (words: string[], env: Record<string, string> = {}) =>
    parseStart(words, { INIT_CWD: folder, ...env }, 'linux');

  it('may be none: the sample page in Chromium, without a window where there is no display', () => {
    const plain = { explain: false, as: null };
    const out = join(folder, 'lede-out');
    expect(parse([])).toEqual({ page: null, browser: 'chromium', headless: true, out, ...plain });
    expect(parse([], { DISPLAY: ':0' }).headless).toBe(false);
    expect(parse([], { WAYLAND_DISPLAY: 'wayland-0' }).headless).toBe(false);
    expect(parse(['--headless'], { DISPLAY: ':0' }).headless).toBe(true);
  });

  it('name a file from where npm was called, or an address, and a browser', () => {
    expect(parse(['page.html']).page).toBe(page);
    expect(parse([page]).page).toBe(page);
    expect(parse(['https://news.test/a?b=c#d']).page).toBe('https://news.test/a?b=c#d');
    const all = { page, browser: 'firefox', headless: true, out: join(folder, 'pictures'), explain: false, as: null };
    expect(parse(['--browser', 'firefox', 'page.html', '--out=pictures'])).toEqual(all);
  });

  it('name the address a file was saved from, and ask for reasons', () => {
    expect(parse(['page.html', '--as', 'https://news.test/a']).as).toBe('https://news.test/a');
    expect(parse(['--explain'], { DISPLAY: ':0' })).toMatchObject({ explain: true, headless: true });
  });

  it.each([
    [['page.html', '--as', 'news.test'], '--as'],
    [['--as', 'https://news.test/'], 'a file'],
    [['https://news.test/', '--as', 'https://news.test/'], 'a file'],
    [['page.html', '--as', 'https://news.test/', '--browser', 'firefox'], 'Chromium'],
    [['--frobnicate'], '--frobnicate'],
    [['missing.html'], 'missing.html'],
    [['.'], 'no such file'],
    [['page.html', 'other.html'], 'other.html'],
    [['--browser', 'safari'], 'safari'],
    [['--browser'], '--browser'],
    [['--out', 'page.html'], 'page.html'],
    [['--out='], '--out'],
    [['ftp://news.test/'], 'ftp:'],
    [['http://'], 'http:'],
  ])('%j are refused in one line', (words, named) => {
    const parsed = () => parse(words);
    expect(parsed).toThrow(named);
    try {
      parsed();
    } catch (error) {
      expect(String(error)).not.toContain('\n');
    }
  });
});
