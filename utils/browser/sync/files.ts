import { Fields } from '../../core/fields';
import { LIMITS } from '../../core/library/record/limits';
import { type KeptPictures, parsePictures } from '../../core/library/record/pictures';
import type { Contents, SavedArticle } from '../../core/library/record/saved-article';
import type { Files } from '../../core/sync/copy';
import { fileFolder, filePath } from '../../core/sync/journal';
import { packed, unpacked } from '../../core/sync/pack';
import { type Desk, inLanes, nullIfDamaged } from './desk';

/** Texts and pictures on the storage: each is a file that never changes, named by its content, written once. */
export interface FileShelf {
  /**
   * Sees to it that the files of an article are there.
   * @param known the files of its pictures where those are the same as before
   */
  send(article: SavedArticle, known: Files['pictures'] | null): Promise<Files>;
  /** Texts and pictures by their names; null where the text, or one of the pictures, is not there yet. */
  fetch(files: Files): Promise<Partial<Contents> | null>;
}

export function createFileShelf({ state, remote, cipher }: Omit<Desk, 'library'>): FileShelf {
  /** Names in a folder, asked for once. */
  const folders = new Map<string, Promise<Set<string>>>();
  const namesIn = async (folder: string): Promise<Set<string>> => {
    const listed = await remote.list(folder);
    if (!listed) await remote.makeFolder(folder);
    return new Set(listed?.map(({ name }) => name));
  };
  const nameOf = (value: unknown): Promise<string> => cipher.nameOf(new TextEncoder().encode(JSON.stringify(value)));
  const fetchFile = async (name: string): Promise<unknown> => {
    const path = filePath(name);
    // A damaged one counts as not there, and so does another file's content: its article waits, and holds up no other.
    const got = await remote.read(path).catch(nullIfDamaged);
    if (!got || got === 'same') return null;
    const value = await cipher
      .open(path, got.bytes)
      .then((bytes) => unpacked(bytes, path))
      .catch(nullIfDamaged);
    if (value === null || (await nameOf(value)) !== name) return null;
    await state.addFiles([name]);
    return value;
  };
  const sendFile = async (value: unknown): Promise<string> => {
    const name = await nameOf(value);
    if (await state.hasFile(name)) return name;
    const folder = fileFolder(name);
    const names = folders.get(folder) ?? namesIn(folder);
    folders.set(folder, names);
    const path = filePath(name);
    // One that lies there, and not by a write of ours that was whole, may be cut off.
    if ((await names).has(name) && (await fetchFile(name)) !== null) return name;
    await remote.write(path, await cipher.seal(path, await packed(value)));
    await state.addFiles([name]);
    return name;
  };
  return {
    async send({ html, text, length, pictures = {} }, known) {
      const files: Record<string, string> = {};
      const body = length > 0 ? await sendFile({ html, text }) : null;
      await inLanes(known ? [] : Object.entries(pictures), async ([address, picture]) => {
        files[address] = await sendFile(picture);
      });
      // In the order of their addresses: what is the same must be written in the same letters.
      return {
        body,
        pictures: known ?? Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))),
      };
    },
    async fetch({ body, pictures }) {
      const text = body === null ? {} : bodyIn(await fetchFile(body));
      if (!text) return null;
      const kept: Record<string, unknown> = {};
      await inLanes(Object.entries(pictures), async ([address, name]) => {
        kept[address] = await fetchFile(name);
      });
      if (Object.values(kept).includes(null)) return null;
      const read: KeptPictures = parsePictures(kept);
      return { ...text, ...(Object.keys(read).length > 0 && { pictures: read }) };
    },
  };
}

function bodyIn(value: unknown): Pick<Contents, 'html' | 'text'> | null {
  const fields = new Fields(value);
  const [html, text] = [fields.text('html'), fields.text('text')];
  if (html === null || text === null || Math.max(html.length, text.length) > LIMITS.body) return null;
  return { html, text };
}
