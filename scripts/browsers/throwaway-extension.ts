import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADD_ON_ID } from '../maker';
import type { BrowserName } from './browser-under-test';

const BACKGROUND = `
const api = globalThis.browser ?? globalThis.chrome;
const boot = Math.random();
api.runtime.onMessage.addListener((message, sender, answer) => {
  answer({ echo: message, boot });
});
api.commands.onCommand.addListener(async (name, tab) => {
  await api.storage.local.set({ command: name, tab: tab.id });
});
api.runtime.onInstalled.addListener(() => api.action.setBadgeText({ text: '7' }));
`;

// Hides .clutter from the first moment; .late only after it was shown, which the frames must tell.
const CONTENT = `
const style = document.createElement('style');
style.textContent = '.clutter { display: none !important }';
document.documentElement.append(style);
addEventListener('load', () => setTimeout(() => { document.querySelector('.late')?.remove(); }, 500));
`;

const POPUP = `
const api = globalThis.browser ?? globalThis.chrome;
api.storage.local.set({ popup: location.search || 'opened' });
if (location.hash === '#throw') throw new Error('thrown on purpose');
`;

/**
 * Writes a small unpacked extension that does one thing for each thing the harness can ask; the tests of the harness
 * run against it, not against the product.
 */
export async function writeThrowawayExtension(browser: BrowserName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-throwaway-'));
  const manifest = {
    manifest_version: 3,
    name: 'Throwaway',
    version: '1.0',
    permissions: ['storage', 'activeTab', 'scripting'],
    host_permissions: ['http://*/*'],
    background: browser === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    action: { default_popup: 'popup.html', default_title: 'Throwaway button' },
    commands: { 'do-it': { suggested_key: { default: 'Alt+Shift+Y' }, description: 'Does it' } },
    content_scripts: [{ matches: ['http://*/*'], js: ['content.js'], run_at: 'document_start' }],
    browser_specific_settings: { gecko: { id: ADD_ON_ID, strict_min_version: '140.0' } },
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'background.js': BACKGROUND,
    'content.js': CONTENT,
    'popup.js': POPUP,
    'popup.html': '<!doctype html><title>Popup</title><p id="hello">Hello</p><script src="popup.js"></script>',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
