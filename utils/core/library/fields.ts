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

  names(): string[] {
    return [...this.#values.keys()];
  }

  /** A text that is not empty, else null. */
  text(name: string): string | null {
    const value = this.get(name);
    return typeof value === 'string' && value !== '' ? value : null;
  }

  number(name: string): number | null {
    const value = this.get(name);
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
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
    return value !== null && !Number.isNaN(Date.parse(value)) ? value : null;
  }
}
