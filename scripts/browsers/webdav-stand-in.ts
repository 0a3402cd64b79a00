import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of our own that speaks as much WebDAV as is asked of it, and fails as it is told. */
export interface WebdavStandIn {
  /** Of a folder that is not there yet; the one above it is. */
  address: string;
  /** Answers every request with this status from now on; null for as it should. */
  fault: number | null;
  /** How long it waits before each answer, ms. */
  pause: number;
  /** Methods and paths asked for, in order. */
  readonly requests: string[];
  /** Files by path. */
  readonly files: Map<string, { bytes: Buffer; tag: string }>;
  readonly folders: Set<string>;
  stop(): Promise<void>;
}

interface Asked {
  method: string;
  path: string;
  request: IncomingMessage;
  body: Buffer;
}
interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: Buffer | string;
}

export async function startStandIn(user: string, password: string): Promise<WebdavStandIn> {
  const wanted = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const asked = {
      method: request.method ?? '',
      path: new URL(request.url ?? '', 'http://x').pathname,
      request,
      body,
    };
    made.requests.push(`${asked.method} ${asked.path}`);
    await new Promise((resolve) => setTimeout(resolve, made.pause));
    const isKnown = request.headers.authorization === wanted;
    const answer = made.fault ? { status: made.fault } : isKnown ? answerTo(asked, made) : { status: 401 };
    response.writeHead(answer.status, 'headers' in answer ? answer.headers : {});
    response.end('body' in answer ? answer.body : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const made: WebdavStandIn = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/files/Lede/`,
    fault: null,
    pause: 0,
    requests: [],
    files: new Map(),
    folders: new Set(['/files/']),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return made;
}

const above = (path: string): string => path.replace(/[^/]*\/?$/, '');

function answerTo(asked: Asked, { files, folders }: WebdavStandIn): Answer {
  const { method, path, request, body } = asked;
  const file = files.get(path);
  const folder = path.endsWith('/') ? path : `${path}/`;
  switch (method) {
    case 'PROPFIND':
      return folders.has(folder)
        ? { status: 207, body: listOf(folder, request.headers.depth === '1', files, folders) }
        : { status: 404 };
    case 'GET':
      if (!file) return { status: 404 };
      return request.headers['if-none-match'] === file.tag
        ? { status: 304 }
        : { status: 200, headers: { ETag: file.tag }, body: file.bytes };
    case 'PUT': {
      if (!folders.has(above(path))) return { status: 409 };
      const match = request.headers['if-match'];
      if ((request.headers['if-none-match'] === '*' && file) || (match && match !== file?.tag)) return { status: 412 };
      const tag = `"${Math.random()}"`;
      files.set(path, { bytes: body, tag });
      return { status: 201, headers: { ETag: tag } };
    }
    case 'MKCOL':
      if (folders.has(folder)) return { status: 405 };
      if (!folders.has(above(folder))) return { status: 409 };
      folders.add(folder);
      return { status: 201 };
    case 'DELETE': {
      const isThere = file !== undefined || folders.has(folder);
      files.delete(path);
      for (const all of [files, folders]) for (const key of all.keys()) if (key.startsWith(folder)) all.delete(key);
      return { status: isThere ? 204 : 404 };
    }
    default:
      return { status: 501 };
  }
}

function listOf(folder: string, deep: boolean, files: WebdavStandIn['files'], folders: ReadonlySet<string>): string {
  const names = [folder, ...(deep ? [...files.keys(), ...folders].filter((path) => above(path) === folder) : [])];
  const rows = names.map((path) => {
    const tag = files.get(path)?.tag;
    const about = tag
      ? `<d:getetag>${tag}</d:getetag><d:resourcetype/>`
      : '<d:resourcetype><d:collection/></d:resourcetype>';
    return `<d:response><d:href>${path}</d:href><d:propstat><d:prop>${about}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
  });
  return `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${rows.join('')}</d:multistatus>`;
}
