/** What a file is written from. */
export type Part = Uint8Array<ArrayBuffer> | string;

/** A file on its way to the disk, piece by piece. */
export interface ExportFile {
  write(parts: readonly Part[]): Promise<void>;
  /** Ends it. The file is there until `remove` is called. */
  finish(type: string): Promise<Blob>;
  /** Takes it off the disk, finished or not. */
  remove(): Promise<void>;
}

const FOLDER = 'exports';
/** From this age on, in milliseconds, a file was left behind by a page that was closed before it could take it away. */
const LEFT_BEHIND = 3_600_000;

/**
 * Begins a file in the extension's own folder on the disk, so that no more than a piece of it is ever in memory: Firefox
 * keeps all of a Blob there. Where there is no such folder, as in Firefox's private windows, it is kept in memory.
 */
export async function createExportFile(): Promise<ExportFile> {
  try {
    return await fileOnDisk(
      await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true }),
    );
  } catch (error) {
    console.warn('lede: exported by way of memory', error);
    return fileInMemory();
  }
}

async function fileOnDisk(folder: FileSystemDirectoryHandle): Promise<ExportFile> {
  await removeLeftBehind(folder);
  const name = crypto.randomUUID();
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  let isOpen = true;
  return {
    write: (parts) => stream.write(new Blob([...parts])),
    finish: async (type) => {
      await stream.close();
      isOpen = false;
      const file = await handle.getFile();
      return file.slice(0, file.size, type);
    },
    remove: async () => {
      if (isOpen) await stream.abort();
      await folder.removeEntry(name);
    },
  };
}

async function removeLeftBehind(folder: FileSystemDirectoryHandle): Promise<void> {
  const oldest = Date.now() - LEFT_BEHIND;
  for await (const entry of folder.values()) {
    if (entry.kind === 'file' && (await entry.getFile()).lastModified < oldest) await folder.removeEntry(entry.name);
  }
}

function fileInMemory(): ExportFile {
  const pieces: Blob[] = [];
  return {
    write: async (parts) => {
      pieces.push(new Blob([...parts]));
    },
    finish: async (type) => new Blob(pieces, { type }),
    remove: async () => {},
  };
}
