import { namesIn } from '../../core/sync/multistatus';
import {
  type Condition,
  type Got,
  type Listed,
  type Remote,
  type RemoteFault,
  RemoteProblem,
} from '../../core/sync/remote';
import { toBase64 } from '../../core/text/base64';

/** Where a storage by WebDAV is, and who asks. */
export interface WebdavAccess {
  /** Of the folder, http or https, with a slash at its end; without a name or a password. */
  address: string;
  /** Empty where the password is a token of its own (`Bearer`). */
  user: string;
  password: string;
}

/** A request that takes longer counts as lost, ms. */
const PATIENCE = 60_000;
/** What is locked is asked for so many times more, after waits that double, ms: three seconds in all. */
const UNLOCKS = 5;
const FIRST_WAIT = 100;
/** No file of ours is longer; a server that sends more is stopped there, in bytes. */
const LARGEST = 64_000_000;

const FAULTS: Readonly<Record<number, RemoteFault>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'no-folder',
  405: 'no-dav',
  409: 'no-folder',
  413: 'too-large',
  423: 'locked',
  501: 'no-dav',
  507: 'full',
};

const ASKED =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><getetag/><resourcetype/></prop></propfind>';

/**
 * Files on a server that speaks WebDAV (RFC 4918), by `fetch` without cookies or caches.
 * @param signal calls everything off
 */
export function createWebdav({ address, user, password }: WebdavAccess, signal: AbortSignal): Remote {
  // Names and passwords in UTF-8, as RFC 7617 asks for.
  const authorization = user
    ? `Basic ${toBase64(new TextEncoder().encode(`${user}:${password}`))}`
    : `Bearer ${password}`;
  const askOnce = async (
    method: string,
    path: string,
    { headers, body }: Pick<RequestInit, 'headers' | 'body'> = {},
  ) => {
    const answer = await fetch(addressOf(address, path), {
      ...{ method, cache: 'no-store', credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer' },
      headers: { ...(password && { Authorization: authorization }), ...headers },
      body: body ?? null,
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw new RemoteProblem('unreachable', error instanceof Error ? error.name : 'fetch');
    });
    // A password is never carried on to another address.
    if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400 && answer.status !== 304)) {
      throw new RemoteProblem('moved', path);
    }
    return answer;
  };
  /** Servers lock a file or a folder while another request is at it: that passes. */
  const ask: typeof askOnce = async (...words) => {
    for (let tries = 0; ; tries++) {
      const answer = await askOnce(...words);
      if (answer.status !== 423 || tries === UNLOCKS) return answer;
      await new Promise((done) => setTimeout(done, FIRST_WAIT * 2 ** tries));
    }
  };
  /** Folders that were made, or are being made: six files on their way want the same one. */
  const made = new Map<string, Promise<void>>();
  const makeOne = async (path: string): Promise<void> => {
    const answer = await ask('MKCOL', path && `${path}/`);
    // There already: 405 by the standard; others, or where another device was quicker, say 301, 403, 409 or 500.
    if (!answer.ok && answer.status !== 405 && !(await isThere(path))) fail(answer, path);
  };
  const makeOnce = (path: string): Promise<void> => {
    const making = made.get(path) ?? makeOne(path);
    made.set(path, making);
    making.catch(() => made.delete(path));
    return making;
  };
  const isThere = async (path: string) => (await ask('PROPFIND', path && `${path}/`, { headers: { Depth: '0' } })).ok;

  const remote: Remote = {
    async list(folder) {
      const path = folder && `${folder}/`;
      const headers = { Depth: '1', 'Content-Type': 'application/xml; charset=utf-8' };
      const answer = await ask('PROPFIND', path, { headers, body: ASKED });
      if (answer.status === 404) return null;
      if (answer.status !== 207) fail(answer.ok ? new Response(null, { status: 405 }) : answer, folder);
      return namesIn(
        new TextDecoder().decode(await bytesOf(answer, folder)),
        addressOf(address, path),
      ) satisfies Listed[];
    },
    async read(path, tag) {
      const answer = await ask('GET', path, { headers: tag ? { 'If-None-Match': tag } : {} });
      if (answer.status === 304) return 'same';
      if (answer.status === 404) return null;
      if (!answer.ok) fail(answer, path);
      return { bytes: await bytesOf(answer, path), tag: strong(answer.headers.get('ETag')) } satisfies Got;
    },
    async write(path, bytes, condition) {
      const headers = { 'Content-Type': 'application/octet-stream', ...headersOf(condition) };
      let answer = await ask('PUT', path, { headers, body: bytes });
      const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
      if (folder && (answer.status === 404 || answer.status === 409)) {
        // What was there may have been removed since.
        made.clear();
        await remote.makeFolder(folder);
        answer = await ask('PUT', path, { headers, body: bytes });
      }
      if (answer.status === 412) return 'changed';
      if (!answer.ok) fail(answer, path);
      return { tag: strong(answer.headers.get('ETag')) };
    },
    async makeFolder(path) {
      const steps = path.split('/');
      for (let i = 1; i <= steps.length; i++) await makeOnce(steps.slice(0, i).join('/'));
    },
    async remove(path) {
      let answer = await ask('DELETE', path);
      // Some servers want a folder to be called one.
      if (answer.status === 409 || answer.status === 400) answer = await ask('DELETE', `${path}/`);
      if (!answer.ok && answer.status !== 404) fail(answer, path);
    },
  };
  return remote;
}

function headersOf(condition: Condition | undefined): Record<string, string> {
  if (!condition) return {};
  return condition === 'new' ? { 'If-None-Match': '*' } : { 'If-Match': condition.tag };
}

/** A weak tag may stay the same while the file changes, and no server compares it: it counts as none. */
const strong = (tag: string | null): string | null => (tag && !tag.startsWith('W/') ? tag : null);

const addressOf = (address: string, path: string): string =>
  address + path.split('/').map(encodeURIComponent).join('/');

function fail({ status }: Response, path: string): never {
  throw new RemoteProblem(FAULTS[status] ?? 'failed', `${status} ${path}`);
}

async function bytesOf(answer: Response, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const reader = answer.body?.getReader();
  const parts: BlobPart[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader?.read().catch(() => {
      throw new RemoteProblem('unreachable', path);
    })) ?? { done: true, value: undefined };
    if (done || !value) break;
    length += value.length;
    if (length > LARGEST) {
      await reader?.cancel();
      throw new RemoteProblem('damaged', path);
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
