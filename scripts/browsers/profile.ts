import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new browser profile. It goes when it is removed, or at the latest with this process, however that ends. */
export function makeProfile(name: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), `lede-${name}-`));
  // A browser just ended may still be writing.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  process.once('exit', remove);
  return {
    folder,
    remove: () => {
      process.off('exit', remove);
      remove();
    },
  };
}
