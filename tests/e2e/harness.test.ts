import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, send, waitFor } from '../../scripts/browsers/browser-under-test';
import { readFrames, watchFrames } from '../../scripts/browsers/frames';
import { BROWSERS, launch } from '../../scripts/browsers/launch';
import { type SiteServer, serveSites } from '../../scripts/browsers/server';
import { writeThrowawayExtension } from '../../scripts/browsers/throwaway-extension';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
<p class="clutter">clutter</p><p class="late">late</p><p class="story">story</p>
<button onclick="document.title = 'clicked ' + event.isTrusted">press</button>
<script>addEventListener('keydown', (event) => { document.title = event.key + event.isTrusted; });
addEventListener('load', () => setTimeout(() => { document.querySelector('.story').style.marginTop = '200px'; }, 800));
</script>`;

describe.each(BROWSERS)('the harness in %s', (name) => {
  let browser: BrowserUnderTest;
  let server: SiteServer;
  let extension: string;
  let pictures: string;

  beforeAll(async () => {
    extension = await writeThrowawayExtension(name);
    pictures = await mkdtemp(join(tmpdir(), 'lede-pictures-'));
    server = await serveSites(
      { 'one.test': { pages: { '/': PAGE } }, 'two.test': { pages: { '/': PAGE } } },
      { inject: watchFrames(['.clutter', '.late', '.story']) },
    );
    browser = await launch(name, { extension });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    for (const folder of [extension, pictures]) if (folder) await rm(folder, { recursive: true, force: true });
  });

  it('sees what was painted, what never was, and what moved', async () => {
    const page = await browser.open(server.at('one.test'));
    await waitFor('the shift', () => page.evaluate(() => getComputedStyle(document.body).height && scrollY === 0));
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const { frames, watched, shift } = await page.evaluate(readFrames);
    expect(frames).toBeGreaterThan(20);
    expect(watched['.clutter']).toMatchObject({ visible: 0 });
    expect(watched['.clutter']?.present).toBeGreaterThan(20);
    expect(watched['.late']?.visible).toBeGreaterThan(5);
    expect(watched['.story']?.tops.length).toBeGreaterThan(1);
    if (name === 'chromium') expect(shift).toBeGreaterThan(0);
    else expect(shift).toBeNull();
    await page.close();
  });

  it('clicks and presses keys as a person does', async () => {
    const page = await browser.open(server.at('two.test'));
    await page.click('button');
    expect(await page.evaluate(() => document.title)).toBe('clicked true');
    await page.press('Escape');
    expect(await page.evaluate(() => document.title)).toBe('Escapetrue');
    await expect(page.click('.no-such-thing')).rejects.toThrow();
    await page.close();
  });

  it('takes pictures of the window, the page and a part', async () => {
    const page = await browser.open(server.at('one.test'));
    const sizes: Record<string, number[]> = {};
    for (const [file, part] of [
      ['a.png', 'window'],
      ['b.png', 'page'],
      ['c.png', { width: 360, height: 100 }],
    ] as const) {
      await page.screenshot(join(pictures, file), part);
      const png = await readFile(join(pictures, file));
      sizes[file] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    }
    expect(sizes['c.png']).toEqual([360, 100]);
    expect(sizes['a.png']).toEqual([1280, 800]);
    await page.close();
  });

  it('opens pages of the extension and speaks with its background', async () => {
    const page = await browser.open(`${browser.extensionOrigin}/popup.html`);
    expect(await page.evaluate(() => document.querySelector('#hello')?.textContent)).toBe('Hello');
    expect(await send(page, { type: 'ping' })).toMatchObject({ echo: { type: 'ping' } });
    expect(await browser.takeErrors()).toEqual([]);
    await page.goto(`${browser.extensionOrigin}/popup.html?again#throw`);
    expect((await browser.takeErrors()).join()).toContain('thrown on purpose');
    await page.close();
  });

  it('stops the background, which comes back another', async () => {
    const page = await browser.open(`${browser.extensionOrigin}/popup.html`);
    const bootId = async () => ((await send(page, {})) as { boot: number }).boot;
    const first = await bootId();
    expect(await bootId()).toBe(first);
    await browser.stopBackground();
    expect(await bootId()).not.toBe(first);
    await page.close();
  });

  it('clicks the button in the toolbar, and reads its badge', async () => {
    const page = await browser.open(server.at('one.test'));
    await waitFor('the badge', async () => (await browser.action(page)).badge === '7');
    expect((await browser.action(page)).title).toContain('Throwaway button');
    await browser.clickToolbarButton(page);
    await waitFor('the popup', async () => (await browser.storage()).popup === 'opened');
    await page.close();
  });

  it('runs a keyboard command on a tab', async () => {
    const page = await browser.open(server.at('one.test'));
    const other = await browser.open(server.at('two.test'));
    const id = await page.tabId();
    expect(await other.tabId()).not.toBe(id);
    await browser.runCommand('do-it', page);
    await waitFor('the command', async () => (await browser.storage()).command === 'do-it');
    expect((await browser.storage()).tab).toBe(id);
    await page.close();
    await other.close();
  });

  it('goes offline and back', async () => {
    const page = await browser.open(server.at('one.test'));
    await browser.setOffline(true);
    const isReachable = () =>
      page.evaluate(() =>
        fetch('/').then(
          () => true,
          () => false,
        ),
      );
    expect(await isReachable()).toBe(false);
    await browser.setOffline(false);
    expect(await isReachable()).toBe(true);
    await page.close();
  });

  it('restarts on the same profile, with storage and addresses kept', async () => {
    const origin = browser.extensionOrigin;
    const page = await browser.open(`${origin}/popup.html?kept`);
    await waitFor('the write', async () => (await browser.storage()).popup);
    await page.close();
    const before = await browser.storage();
    await browser.restart();
    expect(browser.extensionOrigin).toBe(origin);
    expect(await browser.storage()).toMatchObject({ command: before.command });
  });
});
