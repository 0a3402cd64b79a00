import { Fields } from '../fields';
import { fromBase64, toBase64 } from '../text/base64';
import { type Cipher, cipherFrom, PLAIN, ROUNDS } from './cipher';
import { RemoteProblem } from './remote';

/** The version of the layout on the storage; docs/sync-format.md describes it. A newer one is left alone. */
export const FORMAT = 1;
/** The one file with a fixed name: it says what lies in the folder, and how it is sealed. */
export const FORMAT_FILE = 'lede.json';

const SALT = 16;
/** Sealed with the key and kept in the format file: who cannot open it has another passphrase. */
const PROOF = 'lede';
/** More rounds than these would hold a device up for minutes: no Lede wrote them. */
const MOST_ROUNDS = 10_000_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** Makes the format file of a new folder. */
export async function newFormat(passphrase: string | null, rounds = ROUNDS): Promise<Bytes> {
  if (passphrase === null) return written({ format: 'lede-library', version: FORMAT });
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const cipher = await cipherFrom(passphrase, salt, rounds);
  const proof = await cipher.seal(FORMAT_FILE, new TextEncoder().encode(PROOF));
  return written({
    format: 'lede-library',
    version: FORMAT,
    sealed: { by: 'AES-GCM', key: 'PBKDF2-SHA-256', rounds, salt: toBase64(salt), proof: toBase64(proof) },
  });
}

/**
 * The cipher of a folder, by its format file.
 * @throws RemoteProblem where the folder is of a newer Lede, is none of Lede's, or the passphrase does not fit
 */
export async function cipherOf(bytes: Bytes, passphrase: string | null): Promise<Cipher> {
  const fields = new Fields(parsed(bytes));
  if (fields.get('format') !== 'lede-library') throw new RemoteProblem('other', FORMAT_FILE);
  const version = fields.number('version') ?? 0;
  if (version > FORMAT) throw new RemoteProblem('newer', `version ${version}`);
  if (version !== FORMAT) throw new RemoteProblem('damaged', FORMAT_FILE);
  if (fields.get('sealed') === undefined) {
    // Whoever chose a passphrase must not have the library written in the clear because somebody changed this file.
    if (passphrase !== null) throw new RemoteProblem('not-sealed', FORMAT_FILE);
    return PLAIN;
  }
  if (passphrase === null) throw new RemoteProblem('needs-passphrase', FORMAT_FILE);
  const sealed = new Fields(fields.get('sealed'));
  const [salt, proof] = [fromBase64(sealed.text('salt') ?? ''), fromBase64(sealed.text('proof') ?? '')];
  const rounds = sealed.number('rounds') ?? 0;
  if (!salt?.length || !proof || rounds < 1 || rounds > MOST_ROUNDS) throw new RemoteProblem('damaged', FORMAT_FILE);
  const cipher = await cipherFrom(passphrase, salt, rounds);
  await cipher.open(FORMAT_FILE, proof).catch(() => {
    throw new RemoteProblem('wrong-passphrase', FORMAT_FILE);
  });
  return cipher;
}

const written = (value: unknown): Bytes => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

function parsed(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new RemoteProblem('damaged', FORMAT_FILE);
  }
}
