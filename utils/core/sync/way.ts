import { isPrivateAddress } from '../library/record/private-hosts';
import { folderAddress } from './place';

/** The address of a storage as it was typed; null where it is none. */
export function storageAddress(typed: string): string | null {
  const address = folderAddress(typed);
  // Chromium takes a space, and what else no host can have, into the name of one.
  return address !== null && !new URL(address).hostname.includes('%') ? address : null;
}

/** What a browser is asked for to reach the host of an address, and no other: a match pattern, which knows no port. */
export function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Whether others can read a password on its way to an address as it was typed: it goes unsealed, and over the net. */
export function isOpenWay(typed: string): boolean {
  const address = storageAddress(typed);
  return address !== null && new URL(address).protocol === 'http:' && !isPrivateAddress(address);
}
