import { createDevice, type Device, page } from '../../../bench/sync/device';
import { createFolder } from '../../../utils/browser/sync/folder';
import { openState } from '../../../utils/browser/sync/idb-state';
import { cipherOf, newFormat } from '../../../utils/core/sync/format';

/** What came of some rounds over a folder. */
export interface Told {
  /** Articles that each device shows, as text. */
  shown: string[];
  articles: number;
  tags: string[];
  files: string[];
  /** What a condition made of a write over another version. */
  conditions: unknown[];
  /** What a folder says that is not there any more. */
  fault: string;
}

/** Keeps three devices in step over a folder of this browser, each with a database of its own. */
export async function keepInStep(): Promise<Told> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('Lede', { create: true });
  const remote = createFolder(folder, new AbortController().signal);
  const cipher = await cipherOf(await newFormat('a long one', 1000), 'a long one');
  const devices: Device[] = [];
  for (const name of ['one', 'two', 'three']) {
    devices.push(createDevice({ remote: () => remote }, 0, cipher, await openState(`device-${name}`)));
  }
  const rounds = async () => {
    for (const device of [...devices, ...devices]) await device.round();
  };
  for (let i = 0; i < 45; i++) await (devices[i % 3] as Device).library.save(page(i));
  await rounds();
  const [one, two, three] = devices as [Device, Device, Device];
  const id = (await one.library.find(page(4).url)) ?? '';
  await one.library.change([{ id, change: { tags: ['sea'] } }]);
  await two.library.change([{ id, change: { tags: ['ships'] } }]);
  await three.library.remove([(await three.library.find(page(5).url)) ?? '']);
  await rounds();
  const shown = await Promise.all(devices.map(async (device) => JSON.stringify(await device.shows())));
  const files = ((await remote.list('')) ?? []).map(({ name }) => name).sort();
  const { tag } = (await remote.write('tried', new Uint8Array([1]))) as { tag: string };
  await remote.write('tried', new Uint8Array([1, 2]), { tag });
  const conditions = [
    await remote.write('tried', new Uint8Array([1]), { tag }),
    await remote.write('tried', new Uint8Array([1]), 'new'),
  ];
  await root.removeEntry('Lede', { recursive: true });
  const gone = await remote.write('tried', new Uint8Array([1])).catch((error) => error);
  return {
    ...{ shown, files, conditions, fault: gone.fault },
    articles: Object.keys(await one.shows()).length,
    tags: (await three.library.get(id))?.tags.toSorted() ?? [],
  };
}

Object.assign(window, { keepInStep });
