import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createDevice, page } from '../../../bench/sync/device';
import { type Cipher, PLAIN } from '../../../utils/core/sync/cipher';
import { cipherOf, FORMAT_FILE, newFormat } from '../../../utils/core/sync/format';
import { MemoryRemote } from './memory-remote';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

async function written(passphrase: string | null): Promise<string> {
  const server = new MemoryRemote();
  const format = await newFormat(passphrase, 1000);
  const cipher: Cipher = passphrase === null ? PLAIN : await cipherOf(format, passphrase);
  const one = createDevice(server, 0, cipher);
  const two = createDevice(server, 0, cipher);
  for (let i = 0; i < 20; i++) await one.library.save(page(i));
  for (const device of [one, two]) await device.round();
  const id = (await two.library.find(page(3).url)) ?? '';
  await two.library.change([
    {
      id,
      change: { tags: ['sea'], isFavourite: true, highlights: [{ quote: 'The story', note: 'so', color: 'blue' }] },
    },
  ]);
  await two.library.remove([(await two.library.find(page(4).url)) ?? '']);
  await two.round();
  const folder = await mkdtemp(join(tmpdir(), 'lede-synced-'));
  folders.push(folder);
  await writeFile(join(folder, FORMAT_FILE), format);
  for (const [path, { bytes }] of server.files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

it.each([null, 'a long one'])(
  'sixty lines without Lede read what lies on the storage; passphrase: %s',
  async (passphrase) => {
    const folder = await written(passphrase);
    const words = ['docs/read-synced-library.mjs', folder, ...(passphrase === null ? [] : [passphrase])];
    const lines = execFileSync(process.execPath, words, { encoding: 'utf8' }).trim().split('\n');
    const articles = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(articles).toHaveLength(19);
    expect(articles.find(({ url }) => url === page(3).url)).toMatchObject({
      ...{ title: 'Story 3', tags: ['sea'], isFavourite: true, text: page(3).text },
      marks: [{ quote: 'The story', note: 'so', color: 'blue' }],
    });
  },
);
