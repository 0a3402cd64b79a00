import { isPrivateAddress } from '../library/record/private-hosts';
import { folderAddress } from './place';

/** What a browser is asked for to reach the host of an address, and no other: a match pattern, which knows no port. */
export function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Whether others can read a password on its way to an address as it was typed: it goes unsealed, and over the net. */
export function isOpenWay(typed: string): boolean {
  const address = folderAddress(typed);
  return address !== null && new URL(address).protocol === 'http:' && !isPrivateAddress(address);
}
