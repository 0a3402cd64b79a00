/** No date is longer, in letters. */
const LONGEST_DATE = 64;

/** Reads fields of a value that came from storage or a file: whatever is of the wrong type counts as missing. */
export class Fields {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(value: unknown) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.#values = new Map(isObject ? Object.entries(value) : []);
  }

  get(name: string): unknown {
    return this.#values.get(name);
  }

  entries(): [string, unknown][] {
    return [...this.#values];
  }

  names(): string[] {
    return [...this.#values.keys()];
  }

  /** A text that is not empty, cut to `most` letters, else null. */
  text(name: string, most = Number.POSITIVE_INFINITY): string | null {
    const value = this.get(name);
    return typeof value === 'string' && value !== '' ? value.slice(0, most) : null;
  }

  number(name: string): number | null {
    const value = this.get(name);
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  }

  /** A number from 0 on; 0 where there is none. */
  count(name: string): number {
    return Math.max(0, this.number(name) ?? 0);
  }

  /** True for `true` and 1, as other programs write it. */
  flag(name: string): boolean {
    const value = this.get(name);
    return value === true || value === 1;
  }

  list(name: string): readonly unknown[] {
    const value = this.get(name);
    return Array.isArray(value) ? value : [];
  }

  texts(name: string): string[] {
    return this.list(name).filter((value) => typeof value === 'string');
  }

  /** A date as ISO 8601 in the form it was given, else null. */
  date(name: string): string | null {
    const value = this.text(name);
    return value !== null && value.length <= LONGEST_DATE && !Number.isNaN(Date.parse(value)) ? value : null;
  }
}
