import { deflateSync, strToU8 } from 'fflate';

/** A file on its way into an archive. */
export interface ZipFile {
  /** Path with slashes. */
  name: string;
  content: string | Uint8Array;
  /** Stored as it is: an EPUB's first file has to be. */
  isPlain?: boolean;
}

/** Limits of the archive without its 64-bit extension. */
const MOST_FILES = 65_535;
const MOST_BYTES = 0xffff_ffff;

/**
 * Writes an archive file by file. Own code, since fflate's stream marks every entry as of unknown size, which an EPUB's
 * first may not be; its deflate is used. Format: APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16.
 * @throws where there are more files or bytes than the format holds
 */
export async function* zip(files: AsyncIterable<ZipFile>, now: Date): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for await (const { name, content, isPlain = false } of files) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    const packed = isPlain ? bytes : deflateSync(bytes);
    const path = strToU8(name);
    const about = [isPlain ? 0 : 8, ...dosTime(now), crc32(bytes), packed.length, bytes.length, path.length] as const;
    const header = concat(local(about), path);
    directory.push(concat(central(about, offset), path));
    yield header;
    yield new Uint8Array(packed);
    offset += header.length + packed.length;
    if (directory.length > MOST_FILES || offset > MOST_BYTES) throw new Error('too large for one archive');
  }
  const entries = concat(...directory);
  yield entries;
  yield end(directory.length, entries.length, offset);
}

type About = readonly [
  method: number,
  time: number,
  date: number,
  crc: number,
  packed: number,
  size: number,
  name: number,
];

function local([method, time, date, crc, packed, size, name]: About): Uint8Array<ArrayBuffer> {
  return fields(
    [4, 0x04034b50],
    [2, 20],
    [2, UTF8],
    [2, method],
    [2, time],
    [2, date],
    [4, crc],
    [4, packed],
    [4, size],
    [2, name],
    [2, 0],
  );
}

function central([method, time, date, crc, packed, size, name]: About, offset: number): Uint8Array<ArrayBuffer> {
  const head = fields([4, 0x02014b50], [2, 20], [2, 20], [2, UTF8], [2, method], [2, time], [2, date], [4, crc]);
  return concat(head, fields([4, packed], [4, size], [2, name], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]));
}

function end(count: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  return fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
}

/** Names are UTF-8. */
const UTF8 = 0x0800;

function fields(...values: readonly (readonly [width: 2 | 4, value: number])[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(values.reduce((length, [width]) => length + width, 0)));
  let at = 0;
  for (const [width, value] of values) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return new Uint8Array(view.buffer);
}

function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function dosTime(date: Date): [time: number, day: number] {
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return [time, (Math.max(0, date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()];
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffff_ffff;
  for (const byte of bytes) value = (CRC[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffff_ffff) >>> 0;
}
