import { RemoteProblem } from './remote';

type Bytes = Uint8Array<ArrayBuffer>;

/** Keeps files from whoever runs the storage, or leaves them as they are where the reader wants no passphrase. */
export interface Cipher {
  /** @param path where the file will lie: read from another place it counts as damaged */
  seal(path: string, bytes: Bytes): Promise<Bytes>;
  /** @throws RemoteProblem where the bytes are damaged, or were sealed with another passphrase */
  open(path: string, bytes: Bytes): Promise<Bytes>;
  /** The name of a file that never changes, from its content; it tells nothing of that where there is a passphrase. */
  nameOf(bytes: Bytes): Promise<string>;
}

/** OWASP's figure of 2023 for PBKDF2 with SHA-256. */
export const ROUNDS = 600_000;
/** Bytes before the sealed ones, of a number used once; as AES-GCM wants them. */
const NONCE = 12;

/** Files as they are; damage shows by gzip's own checksum, and names by SHA-256. */
export const PLAIN: Cipher = {
  seal: async (_path, bytes) => bytes,
  open: async (_path, bytes) => bytes,
  nameOf: async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes)),
};

/**
 * Files sealed by AES-GCM with a key that PBKDF2 makes from a passphrase; names by HMAC with another key made from it.
 * @param rounds of PBKDF2, as the storage's own format file says
 */
export async function cipherFrom(passphrase: string, salt: Bytes, rounds: number): Promise<Cipher> {
  const secret = await crypto.subtle.importKey('raw', encode(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const made = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    secret,
    512,
  );
  const [first, second] = [made.slice(0, 32), made.slice(32)];
  const key = await crypto.subtle.importKey('raw', first, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const names = await crypto.subtle.importKey('raw', second, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const how = (path: string, iv: Bytes) => ({ name: 'AES-GCM', iv, additionalData: encode(path) });
  return {
    async seal(path, bytes) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE));
      const sealed = new Uint8Array(await crypto.subtle.encrypt(how(path, iv), key, bytes));
      const file = new Uint8Array(NONCE + sealed.length);
      file.set(iv);
      file.set(sealed, NONCE);
      return file;
    },
    async open(path, bytes) {
      try {
        return new Uint8Array(await crypto.subtle.decrypt(how(path, bytes.slice(0, NONCE)), key, bytes.slice(NONCE)));
      } catch {
        throw new RemoteProblem('damaged', path);
      }
    },
    nameOf: async (bytes) => hex(await crypto.subtle.sign('HMAC', names, bytes)),
  };
}

const encode = (text: string): Bytes => new TextEncoder().encode(text);
const hex = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
