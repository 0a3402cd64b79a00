import type { SyncSaid } from '../sync/place';
import type { RemoteFault } from '../sync/remote';

/** What a reader types to have the library on several devices. */
export interface DevicesForm {
  address: string;
  user: string;
  password: string;
  /** Empty: the files are written as they are. */
  passphrase: string;
}

/** How far a round is: articles done of those there are to do. */
export interface DevicesProgress {
  step: 'sending' | 'fetching';
  done: number;
  total: number;
}

/** The library on several devices, as the settings show it. */
export interface Devices {
  /** The folder's address, or its name on this device; null where the library is on this device alone. */
  place: string | null;
  /** Whether that is a folder of this device. */
  isFolder: boolean;
  isSealed: boolean;
  said: SyncSaid;
  /** Of the round that runs in this page; null where none does. */
  progress: DevicesProgress | null;
  /** What is wrong with what was typed last, or with the folder; null where nothing is. */
  problem: RemoteFault | 'bad-address' | 'no-access' | null;
  /** Whether a folder of this device can be chosen: Chromium has that, Firefox does not. */
  canFolder: boolean;
}

export interface DevicesActions {
  /** Tries the storage, sets it up and runs the first round; may ask the reader for access to the host, so only on a click. */
  onConnect(form: DevicesForm): void;
  /** Lets the reader choose a folder of this device; only on a click. */
  onConnectFolder(passphrase: string): void;
  onSync(): void;
  onSyncCancel(): void;
  /** @param deletesFiles whether the files on the storage go too, for all devices; the articles stay on each */
  onDisconnect(deletesFiles: boolean): void;
}
