import { unzipSync } from 'fflate';
import { LIMITS } from '../record/limits';

/** A file as the reader gave it, or as it lay in an archive. */
export interface ImportFile {
  name: string;
  bytes: Uint8Array;
}

/** Files taken from one archive: each article may have a text and passages in files of their own. */
const MOST_FILES = LIMITS.records * 2 + 1000;
const WANTED = /\.(?:csv|json|html?|md)$/i;

export const isZip = ({ bytes }: ImportFile): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The files of an archive that may hold articles; archives inside it stay closed.
 * @throws where it is cut off or damaged, or holds more than fits
 */
export function unpack({ bytes }: ImportFile): ImportFile[] {
  let size = 0;
  let count = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!WANTED.test(name) || /(?:^|\/)(?:__MACOSX|\.)/.test(name)) return false;
      size += originalSize;
      count++;
      if (size > LIMITS.unpacked || count > MOST_FILES) throw new Error('too large');
      return true;
    },
  });
  return Object.entries(files).map(([name, content]) => ({ name, bytes: content }));
}
