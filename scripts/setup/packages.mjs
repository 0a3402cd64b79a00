// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError, say } from './say.mjs';

/**
 * Runs `npm ci` where node_modules is missing, cut short or older than the lockfile.
 * @param {string} root the project's folder
 * @param {NodeJS.ProcessEnv} env
 */
export function providePackages(root, env) {
  const modules = join(root, 'node_modules');
  // A linked node_modules belongs to another checkout: `npm ci` would empty it under that one's feet.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (isInstalled(join(root, 'package-lock.json'), join(modules, '.package-lock.json'))) return;
  say('installing packages (npm ci)');
  try {
    execFileSync('npm', ['ci', '--loglevel=error'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  } catch {
    throw new SetupError('npm ci did not succeed; what it said stands above');
  }
}

/**
 * Whether what npm noted as installed is what the lockfile asks for. npm writes its note last, so that a cut-short
 * installation has none.
 * @param {string} lockfile
 * @param {string} note node_modules/.package-lock.json
 */
export function isInstalled(lockfile, note) {
  if (!existsSync(note)) return false;
  const wanted = packagesOf(lockfile);
  const installed = packagesOf(note);
  const missing = [...wanted].some(
    ([path, { version, optional, devOptional }]) =>
      installed.get(path)?.version !== version && !(!installed.has(path) && (optional || devOptional)),
  );
  return !missing && [...installed.keys()].every((path) => wanted.has(path));
}

/**
 * @param {string} lockfile
 * @returns {Map<string, {version?: string, optional?: boolean, devOptional?: boolean}>}
 */
function packagesOf(lockfile) {
  const packages = new Map(Object.entries(JSON.parse(readFileSync(lockfile, 'utf8')).packages));
  // The project itself, which only a lockfile lists.
  packages.delete('');
  return packages;
}
