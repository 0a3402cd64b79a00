import { type Condition, type Got, type Listed, type Remote, RemoteProblem } from '../../../utils/core/sync/remote';

type Bytes = Uint8Array<ArrayBuffer>;

/** What goes wrong with a request: it never comes, its answer is lost, or an answer of before is given. */
export type Trouble = 'none' | 'lost' | 'answer-lost' | 'cut' | 'old';

/** A storage in memory, with an account of what was asked of it. */
export class MemoryRemote {
  readonly files = new Map<string, { bytes: Bytes; tag: string }>();
  readonly folders = new Set<string>();
  requests: string[] = [];
  bytes = 0;
  /** Whether it tells versions apart and keeps to conditions. */
  keepsConditions = true;
  /** Asked before each request. */
  trouble: () => Trouble = () => 'none';
  /** What readers do while a request is on its way. */
  meanwhile: () => Promise<void> = async () => {};
  readonly #before = new Map<string, { bytes: Bytes; tag: string }>();
  #count = 0;

  remote(): Remote {
    return {
      list: (folder) => this.#ask(`list ${folder}`, async () => this.#list(folder)),
      read: (path, tag) => this.#ask(`read ${path}`, async (trouble) => this.#read(path, tag ?? null, trouble)),
      write: (path, bytes, condition) => this.#ask(`write ${path}`, async () => this.#write(path, bytes, condition)),
      makeFolder: (path) =>
        this.#ask(`make ${path}`, async () => {
          this.folders.add(path);
        }),
      remove: (path) =>
        this.#ask(`remove ${path}`, async () => {
          this.files.delete(path);
        }),
    };
  }

  async #ask<T>(what: string, work: (trouble: Trouble) => Promise<T>): Promise<T> {
    this.requests.push(what);
    await this.meanwhile();
    const trouble = this.trouble();
    if (trouble === 'lost') throw new RemoteProblem('unreachable', what);
    const answer = await work(trouble);
    if (trouble === 'answer-lost') throw new RemoteProblem('unreachable', what);
    return answer;
  }

  #list(folder: string): Listed[] | null {
    const inside = [...this.files].filter(([path]) => path.startsWith(`${folder}/`));
    if (inside.length === 0 && !this.folders.has(folder)) return null;
    return inside.map(([path, { tag }]) => ({
      name: path.slice(folder.length + 1),
      tag: this.keepsConditions ? tag : null,
    }));
  }

  #read(path: string, tag: string | null, trouble: Trouble): Got | 'same' | null {
    const file = (trouble === 'old' && this.#before.get(path)) || this.files.get(path);
    if (!file) return null;
    if (this.keepsConditions && tag === file.tag) return 'same';
    this.bytes += file.bytes.length;
    const bytes = trouble === 'cut' ? file.bytes.slice(0, file.bytes.length / 2) : file.bytes.slice();
    return { bytes, tag: this.keepsConditions ? file.tag : null };
  }

  #write(path: string, bytes: Bytes, condition?: Condition): { tag: string | null } | 'changed' {
    const before = this.files.get(path);
    if (condition && this.keepsConditions) {
      const holds = condition === 'new' ? !before : before?.tag === condition.tag;
      if (!holds) return 'changed';
    }
    if (before) this.#before.set(path, before);
    this.bytes += bytes.length;
    const tag = `"${++this.#count}"`;
    this.files.set(path, { bytes: bytes.slice(), tag });
    return { tag: this.keepsConditions ? tag : null };
  }
}
