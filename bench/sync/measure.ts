import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { WebdavServer } from '../../scripts/browsers/webdav-servers';
import { createWebdav } from '../../utils/browser/sync/webdav';
import { cipherOf, newFormat } from '../../utils/core/sync/format';
import { createDevice, page } from './device';

/** What one step cost. */
export interface Cost {
  name: string;
  requests: number;
  /** Bytes of bodies, both ways. */
  bytes: number;
  seconds: number;
  /** How much more memory the process had at the most, in bytes. */
  memory: number;
}

/** How often memory is looked at, ms. */
const LOOK = 50;
/** Syllables of a text; as HTML and as plain text it has about 30 kB. */
const WORDS = 3500;

/** Keeps a library of so many articles in step with a fresh server, step by step. */
export async function measure(count: number, start: () => Promise<WebdavServer>): Promise<Cost[]> {
  const server = await start();
  try {
    const remote = createWebdav(server, new AbortController().signal);
    const cipher = await cipherOf(await newFormat('a long one'), 'a long one');
    const [one, two] = [0, 1].map(() => createDevice({ remote: () => remote }, 0, cipher));
    if (!one || !two) return [];
    for (let i = 0; i < count; i++) await one.library.save(page(i, textOf(i)));
    const id = (await one.library.find(page(0).url)) ?? '';
    const costs = [
      await costOf('first round, all sent', () => one.round()),
      await costOf('first round of another device', () => two.round()),
      await costOf('nothing changed', () => one.round()),
    ];
    await one.library.change([{ id, change: { tags: ['sea'] } }]);
    costs.push(await costOf('a tag, sent', () => one.round()), await costOf('a tag, fetched', () => two.round()));
    costs.push(await costOf('rclone sync of the same files', () => copyAll(server)));
    return costs;
  } finally {
    await server.stop();
  }
}

async function costOf(name: string, work: () => Promise<unknown>): Promise<Cost> {
  const plain = globalThis.fetch;
  let [requests, bytes, most] = [0, 0, 0];
  globalThis.fetch = async (address, options) => {
    const answer = await plain(address, options);
    requests++;
    const { body } = options ?? {};
    bytes += body instanceof Uint8Array ? body.length : typeof body === 'string' ? body.length : 0;
    bytes += (await answer.clone().arrayBuffer()).byteLength;
    return answer;
  };
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, LOOK);
  const start = performance.now();
  try {
    await work();
  } finally {
    clearInterval(timer);
    globalThis.fetch = plain;
  }
  const seconds = (performance.now() - start) / 1000;
  return { name, requests, bytes, seconds, memory: Math.max(0, most - before) };
}

/** The floor: a tool that only copies files, from this disk to a folder of the same server. */
async function copyAll({ address, user, password, folder }: WebdavServer): Promise<void> {
  const run = promisify(execFile);
  const from = await mkdtemp(join(tmpdir(), 'lede-copy-'));
  await run('cp', ['-r', `${folder}/.`, from]);
  const { stdout } = await run('rclone', ['obscure', password]);
  const start = performance.now();
  const remote = `:webdav,url="${address}",user="${user}",pass="${stdout.trim()}":copied`;
  await run('rclone', ['sync', '--transfers', '6', from, remote]);
  console.error(`rclone itself: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  await rm(from, { recursive: true });
}

/** Text as long as news has it, another one for each number, that packs about as well. */
function textOf(number: number): string {
  let seed = number + 1;
  const next = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 1;
    return seed;
  };
  return Array.from({ length: WORDS }, () => SYLLABLES[next() % SYLLABLES.length] + (next() % 4 ? ' ' : '')).join('');
}

const SYLLABLES = [
  'the',
  'har',
  'bour',
  'board',
  'vo',
  'ted',
  'on',
  'new',
  'tide',
  'ta',
  'bles',
  'af',
  'ter',
  'twelve',
  'years',
];
