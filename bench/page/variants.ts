import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserName } from '../../scripts/browsers/browser-under-test';
import { BUILDS } from '../../scripts/browsers/builds';

/** What stands beside what: a browser with this extension, or with none. */
export interface Variant {
  name: string;
  extension: string | null;
}

/** Does nothing: what any extension with a script on every page costs at least. */
const FLOOR = 'globalThis.isHere = true;';
/** 40 ms of work on a machine at rest and one shift, by which is seen that the recipe catches them. */
const BAD = `addEventListener('load', () => setTimeout(() => {
  const end = performance.now() + 40;
  while (performance.now() < end);
  const box = document.createElement('div');
  box.style.height = '120px';
  document.body.prepend(box);
}, 300));`;

/** Nothing, a floor, Lede, autoconsent's own extension, a bad one, and the peers given as NAME=FOLDER. */
export function variantsOf(browser: BrowserName, peers: readonly string[]): { variants: Variant[]; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'lede-bench-page-'));
  const made = (name: string, script: string): Variant => {
    const extension = join(folder, name);
    mkdirSync(extension);
    const scripts = [{ matches: ['http://*/*'], js: ['content.js'], run_at: 'document_start' }];
    const gecko = { id: `${name}@bench.example` };
    const manifest = {
      ...{ manifest_version: 3, name, version: '1', content_scripts: scripts },
      ...(browser === 'firefox' && { browser_specific_settings: { gecko }, host_permissions: ['http://*/*'] }),
    };
    writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(extension, 'content.js'), script);
    return { name, extension };
  };
  const rules = createRequire(import.meta.url).resolve('@duckduckgo/autoconsent/rules/compact-rules.json');
  return {
    variants: [
      { name: 'nothing', extension: null },
      made('floor', FLOOR),
      { name: 'lede', extension: BUILDS[browser] },
      ...(browser === 'chromium'
        ? [{ name: 'autoconsent', extension: join(dirname(rules), '../dist/addon-mv3') }]
        : []),
      ...peers.map((peer) => {
        const at = peer.indexOf('=');
        return { name: peer.slice(0, at), extension: peer.slice(at + 1) };
      }),
      made('bad', BAD),
    ],
    remove: () => rmSync(folder, { recursive: true }),
  };
}
