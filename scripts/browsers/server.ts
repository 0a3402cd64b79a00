import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve as resolvePath, sep } from 'node:path';

/** What a site serves: a folder, or pages by path such as `{'/': '<!doctype html>…'}` with folders by their first step. */
export type Site =
  | { folder: string }
  | { pages: Record<string, string | Uint8Array>; folders?: Record<string, string> };

export interface SiteServer {
  /** An address of a site, such as `at('newsphere.test', '/page.html')`. */
  at(host: string, path?: string): string;
  /** Requests seen so far, `host/path`, in order. */
  readonly requests: string[];
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Script put first into every HTML page, before anything of the page runs; it removes its own element. */
  inject?: string;
}

export const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
};

/**
 * Serves sites on loopback by host name; the browsers of this harness resolve every `*.test` host to it.
 * @param sites host name without port → what it serves
 */
export async function serveSites(sites: Record<string, Site>, { inject }: ServerOptions = {}): Promise<SiteServer> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { hostname, pathname } = new URL(request.url ?? '/', `http://${request.headers.host}`);
    requests.push(hostname + pathname);
    const found = await content(sites[hostname], decode(pathname));
    if (!found) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const isHtml = found.type === 'text/html';
    const type = isHtml ? `text/html; charset=${encodingOf(found.body)}` : found.type;
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', connection: 'close' });
    response.end(isHtml && inject ? withScript(found.body, inject) : found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    at: (host, path = '/') => `http://${host}:${port}${path}`,
    requests,
    stop: () => stop(server),
  };
}

async function content(site: Site | undefined, path: string): Promise<{ type: string; body: Buffer } | null> {
  if (!site) return null;
  const type = TYPES[extname(path).toLowerCase()] ?? 'text/html';
  if ('pages' in site) {
    const body = site.pages[path];
    if (body !== undefined) return { type, body: Buffer.from(body) };
    const [, first = '', ...rest] = path.split('/');
    const folder = site.folders?.[first];
    return folder ? content({ folder }, `/${rest.join('/')}`) : null;
  }
  const file = resolvePath(join(site.folder, path));
  if (!file.startsWith(resolvePath(site.folder) + sep)) return null;
  const body = await readFile(path.endsWith('/') ? join(file, 'index.html') : file).catch(() => null);
  return body && { type, body };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What the page itself declares, else UTF-8: a saved page has lost the header that said so. */
export function encodingOf(html: Buffer): string {
  return /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(html.toString('latin1', 0, 4096))?.[1] ?? 'utf-8';
}

/** Behind the doctype and the root's tag, so that the page keeps its mode and its language; a parser makes the head around it. */
function withScript(body: Buffer, script: string): Buffer {
  const html = body.toString('latin1');
  const begin = /^\s*<!doctype[^>]*>(?:\s*<html[^>]*>)?/i.exec(html)?.[0] ?? '';
  const injected = `<script>{document.currentScript.remove();${script}}</script>`;
  return Buffer.from(`${begin}${Buffer.from(injected).toString('latin1')}${html.slice(begin.length)}`, 'latin1');
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
