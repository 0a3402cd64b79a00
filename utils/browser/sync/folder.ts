import { openDB } from 'idb';
import { SYNC_STORES } from '../../core/sync/place';
import { type Condition, type Listed, type Remote, type RemoteFault, RemoteProblem } from '../../core/sync/remote';

const FAULTS: Readonly<Record<string, RemoteFault>> = {
  NotAllowedError: 'forbidden',
  NotFoundError: 'no-folder',
  NoModificationAllowedError: 'locked',
  QuotaExceededError: 'full',
  InvalidModificationError: 'failed',
};

const STORE = 'folder';
const openKept = () => openDB(SYNC_STORES.folder, 1, { upgrade: (db) => void db.createObjectStore(STORE) });

/** The folder the reader chose; the browser keeps the leave to use it, or asks again. Null where there is none. */
export async function keptFolder(): Promise<FileSystemDirectoryHandle | null> {
  const db = await openKept();
  const folder: unknown = await db.get(STORE, STORE);
  db.close();
  return folder instanceof FileSystemDirectoryHandle ? folder : null;
}

/** @param folder null forgets it */
export async function keepFolder(folder: FileSystemDirectoryHandle | null): Promise<void> {
  const db = await openKept();
  if (folder) await db.put(STORE, folder, STORE);
  else await db.clear(STORE);
  db.close();
}

/**
 * Files in a folder of this device, by the File System Access API. A tag is when a file was written and how long it is:
 * no other device writes our files, so that is enough.
 * @param signal calls everything off
 */
export function createFolder(root: FileSystemDirectoryHandle, signal: AbortSignal): Remote {
  /** @returns null where there is no such folder and none is to be made */
  const folderAt = async (path: string, create: boolean): Promise<FileSystemDirectoryHandle | null> => {
    let folder = root;
    for (const name of path.split('/').filter(Boolean)) {
      const next = await folder.getDirectoryHandle(name, { create }).catch(nullIfMissing);
      if (!next) return null;
      folder = next;
    }
    return folder;
  };
  const fileAt = async (path: string): Promise<File | null> => {
    const { folder, name } = split(path);
    const handle = await (await folderAt(folder, false))?.getFileHandle(name).catch(nullIfMissing);
    return (await handle?.getFile().catch(nullIfMissing)) ?? null;
  };
  const holds = async (path: string, condition: Condition | undefined): Promise<boolean> => {
    if (!condition) return true;
    const file = await fileAt(path);
    return condition === 'new' ? file === null : file !== null && tagOf(file) === condition.tag;
  };
  return {
    list: (path) =>
      told(path, signal, async () => {
        const folder = await folderAt(path, false);
        if (!folder) return null;
        const listed: Listed[] = [];
        for await (const handle of folder.values()) {
          const file = handle.kind === 'file' ? await handle.getFile() : null;
          listed.push({ name: handle.name, tag: file && tagOf(file) });
        }
        return listed;
      }),
    read: (path, tag) =>
      told(path, signal, async () => {
        const file = await fileAt(path);
        if (!file) return null;
        if (tag && tag === tagOf(file)) return 'same';
        return { bytes: new Uint8Array(await file.arrayBuffer()), tag: tagOf(file) };
      }),
    write: (path, bytes, condition) =>
      told(path, signal, async () => {
        if (!(await holds(path, condition))) return 'changed';
        const { folder, name } = split(path);
        const handle = await (await folderAt(folder, true))?.getFileHandle(name, { create: true });
        // Written beside and put in its place at the end: cut short, the file of before stays.
        const writable = await handle?.createWritable();
        await writable?.write(bytes);
        await writable?.close();
        const file = await fileAt(path);
        return { tag: file && tagOf(file) };
      }),
    makeFolder: (path) => told(path, signal, async () => void (await folderAt(path, true))),
    remove: (path) =>
      told(path, signal, async () => {
        const { folder, name } = split(path);
        await (await folderAt(folder, false))?.removeEntry(name, { recursive: true }).catch(nullIfMissing);
      }),
  };
}

const tagOf = ({ lastModified, size }: File): string => `${lastModified}-${size}`;

function split(path: string): { folder: string; name: string } {
  const at = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(0, at)), name: path.slice(at + 1) };
}

function nullIfMissing(error: unknown): null {
  if (error instanceof DOMException && error.name === 'NotFoundError') return null;
  throw error;
}

async function told<T>(path: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  try {
    return await work();
  } catch (error) {
    if (error instanceof RemoteProblem || !(error instanceof DOMException)) throw error;
    throw new RemoteProblem(FAULTS[error.name] ?? 'failed', `${error.name} ${path}`);
  }
}
