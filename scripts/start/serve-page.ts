import { basename, dirname, resolve } from 'node:path';
import { serveSites } from '../../tests/e2e/harness/server';

const SAMPLE = resolve(import.meta.dirname, '../../tests/fixtures/newsphere/page.html');
const HOST = 'page.lede.test';

/**
 * Gives a page an address: a file is served on loopback under a host name with the files beside it, as a site would
 * serve it; an address stays what it is.
 * @param page an http(s) address, the full path of a file, or null for the sample page
 */
export async function servePage(page: string | null): Promise<{ url: string; stop(): Promise<void> }> {
  if (page && /^https?:/i.test(page)) return { url: page, stop: async () => {} };
  const file = page ?? SAMPLE;
  const server = await serveSites({ [HOST]: { folder: dirname(file) } });
  return { url: server.at(HOST, `/${encodeURIComponent(basename(file))}`), stop: server.stop };
}
