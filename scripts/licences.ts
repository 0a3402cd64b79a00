import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Whose work is built into the extension, and under which words; a build in which anything else lies breaks off. */

const ROOT = resolve(import.meta.dirname, '..');
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;
/** wxt wraps each script in a few lines of its own; nothing else of what builds is in what is built. */
const FRAME = 'wxt';
/** A package in the path of a module, behind the last of the folders called so. */
const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

interface Manifest {
  name: string;
  version: string;
  license?: string;
  author?: { name: string } | string;
  dependencies?: Record<string, string>;
}

const read = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** What packages bring with them and is built in, too. */
const BROUGHT = [
  '@nodable/entities',
  'anynum',
  'is-unsafe',
  'lib0',
  'path-expression-matcher',
  'strnum',
  'xml-naming',
] as const;

/** What is listed under `dependencies`, what that brings, and the frame. */
const SHIPPED = [...Object.keys(read(ROOT).dependencies ?? {}), ...BROUGHT, FRAME].sort();

/** The whole text that goes with the extension: each package, its version, and its licences word by word. */
export function licencesText(): string {
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim();
  const others = SHIPPED.map((name) => {
    const folder = join(ROOT, 'node_modules', name);
    const manifest = read(folder);
    const texts = readdirSync(folder)
      .filter((file) => LICENCE_FILE.test(file))
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return [
      `${name} ${manifest.version} (${manifest.license})`,
      ...(texts.length > 0 ? texts : [mitOf(manifest, own)]),
    ];
  });
  return [['Lede (MIT)', own], ...others]
    .map((texts) => texts.join('\n\n'))
    .join(`\n\n${'-'.repeat(72)}\n\n`)
    .concat('\n');
}

/** The words of a package that names the MIT licence and brings no file of it: the same as ours, with its own author. */
function mitOf({ name, license, author }: Manifest, own: string): string {
  // Written as a text it may go on with an address.
  const writer = typeof author === 'string' ? author.replace(/ *[<(].*/, '') : author?.name;
  if (license !== 'MIT' || !writer) throw new Error(`${name} is shipped without a licence`);
  return own.replace(/^Copyright.*$/m, `Copyright (c) ${writer}`);
}

/** For the bundler: breaks a build off that holds code of a package which the text does not name. */
export const refuseUnnamed = {
  name: 'lede-licences',
  generateBundle(_options: unknown, bundle: Record<string, { type: string; moduleIds?: string[] }>) {
    const packages = Object.values(bundle).flatMap(({ moduleIds = [] }) =>
      moduleIds.flatMap((id) => PACKAGE.exec(id.replaceAll('\\', '/'))?.[1] ?? []),
    );
    const unnamed = [...new Set(packages)].filter((name) => !SHIPPED.includes(name));
    if (unnamed.length > 0) throw new Error(`built in, but not among the licences: ${unnamed.join(', ')}`);
  },
};
