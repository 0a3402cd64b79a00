// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError, say } from './say.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

// Google Chrome is left out: since version 137 it ignores --load-extension.
const CANDIDATES = {
  chromium: {
    variable: 'LEDE_CHROMIUM',
    commands: ['chromium', 'chromium-browser'],
    applications: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    debian: 'chromium',
    byHand: 'install Chromium (not Google Chrome, which no longer loads an unpacked extension)',
  },
  firefox: {
    variable: 'LEDE_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    applications: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
    byHand: 'install Firefox 140 or newer',
  },
};

/**
 * The browser's executable on this machine, or null.
 * @param {BrowserName} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  const { variable, commands, applications } = CANDIDATES[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (!existsSync(chosen)) throw new SetupError(`${variable} names ${chosen}, which is not there`);
    return chosen;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...paths, ...applications].find((path) => existsSync(path)) ?? null;
}

/**
 * The browser's executable, installed by apt where there is none and apt may be used.
 * @param {BrowserName} name
 * @returns {string}
 * @throws SetupError with what to install by hand
 */
export function provideBrowser(name) {
  const found = findBrowser(name) ?? (install(CANDIDATES[name].debian) ? findBrowser(name) : null);
  if (found) return found;
  const { byHand, variable } = CANDIDATES[name];
  throw new SetupError(`no ${name} here: ${byHand}, or set ${variable} to its executable`);
}

/** Servers of others that keep files, for tests of the library on several devices: without them those tests are skipped. */
const SERVERS = { '/usr/bin/rclone': 'rclone', '/usr/sbin/apache2': 'apache2-bin' };

/** Installs the servers that are missing, where apt may be used; says which stay missing. */
export function provideServers() {
  for (const [path, debian] of Object.entries(SERVERS)) {
    if (!existsSync(path) && !install(debian)) say(`no ${debian} here: its tests are skipped`);
  }
}

/**
 * @param {string} name of the Debian package
 * @returns {boolean} whether apt installed it
 */
function install(name) {
  const prefix = administrator();
  if (!prefix || !runs('apt-get', ['--version'])) return false;
  say(`installing ${name} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = [...prefix, 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0'];
  // Old lists are no reason to give up: the installation itself tells.
  runs(apt, ['update'], env);
  return runs(apt, ['install', '-y', name], env);
}

/** How to run a command as root without being asked for a password: the words before it, or null. */
function administrator() {
  if (process.getuid?.() === 0) return ['env'];
  return runs('sudo', ['-n', 'true']) ? ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'] : null;
}

/**
 * @param {string | string[]} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function runs(command, args, env = process.env) {
  const [program = '', ...first] = [command].flat();
  try {
    execFileSync(program, [...first, ...args], { env, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
