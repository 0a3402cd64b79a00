import type { Place } from '../../core/sync/place';
import { type Remote, RemoteProblem } from '../../core/sync/remote';
import { createFolder, keptFolder } from './folder';
import { createWebdav } from './webdav';

/** Opens the storage of a place. @throws RemoteProblem where a folder of this device is not there, or not allowed any more */
export async function openStorage(place: Place, signal: AbortSignal): Promise<Remote> {
  if (place.kind === 'webdav') return createWebdav(place, signal);
  const folder = await keptFolder();
  if (!folder) throw new RemoteProblem('no-folder', 'folder');
  return createFolder(folder, signal);
}
