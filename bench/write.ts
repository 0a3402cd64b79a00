import { renameSync, writeFileSync } from 'node:fs';

/** Writes the value as JSON so that the file is always whole: the old one or the new one. */
export function writeJson(file: string, value: unknown): void {
  const part = `${file}.part`;
  writeFileSync(part, JSON.stringify(value));
  renameSync(part, file);
}
