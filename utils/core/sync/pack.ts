import { RemoteProblem } from './remote';

/** No file of the library unpacks to more, in bytes: pictures of an article lie one a file. */
const LARGEST = 64_000_000;

type Bytes = Uint8Array<ArrayBuffer>;

/** A value as the bytes of a file: JSON, gzipped. */
export const packed = (value: unknown): Promise<Bytes> =>
  through(new TextEncoder().encode(JSON.stringify(value)), new CompressionStream('gzip'), LARGEST);

/**
 * Reads what `packed` wrote.
 * @param path named where it cannot be read
 * @throws RemoteProblem where the bytes are cut off, of another kind, or unpack to more than any file has
 */
export async function unpacked(bytes: Bytes, path: string): Promise<unknown> {
  try {
    const text = new TextDecoder().decode(await through(bytes, new DecompressionStream('gzip'), LARGEST));
    return JSON.parse(text);
  } catch {
    throw new RemoteProblem('damaged', path);
  }
}

async function through(bytes: Bytes, stream: GenericTransformStream, most: number): Promise<Bytes> {
  const reader = (new Blob([bytes]).stream().pipeThrough(stream) as ReadableStream<Bytes>).getReader();
  const parts: Bytes[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
