import type { Area } from '../../utils/browser/library/keys';

/** Extension storage in memory: copies what goes in and out, as the real one does. */
export class MemoryArea implements Area {
  readonly values = new Map<string, unknown>();
  /** Steps of writing so far. */
  writes = 0;
  /** Set, the write of this number is refused or never comes, as when the disk is full or the browser is killed. */
  failAt = Number.POSITIVE_INFINITY;
  reads: string[] = [];

  async get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    const wanted = keys === null ? [...this.values.keys()] : [keys].flat();
    this.reads.push(...wanted);
    const found = wanted.filter((key) => this.values.has(key));
    return structuredClone(Object.fromEntries(found.map((key) => [key, this.values.get(key)])));
  }

  async set(values: Record<string, unknown>): Promise<void> {
    this.#count();
    for (const [key, value] of Object.entries(values)) this.values.set(key, structuredClone(value));
  }

  async remove(keys: string | string[]): Promise<void> {
    this.#count();
    for (const key of [keys].flat()) this.values.delete(key);
  }

  async getKeys(): Promise<string[]> {
    return [...this.values.keys()];
  }

  #count(): void {
    this.writes++;
    if (this.writes >= this.failAt) throw new Error('refused');
  }
}
