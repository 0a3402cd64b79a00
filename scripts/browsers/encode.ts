/** Text in an encoding of before Unicode, by what the platform reads from one byte and from two. */
export function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, number[]>();
  const learn = (bytes: number[]) => {
    const read = decoder.decode(Uint8Array.from(bytes));
    if ([...read].length === 1 && read !== '\ufffd' && !known.has(read)) known.set(read, bytes);
  };
  for (let first = 0; first < 256; first++) learn([first]);
  for (let first = 0x81; first < 255; first++) for (let second = 0x40; second < 255; second++) learn([first, second]);
  return Buffer.from(
    [...text].flatMap((letter) => {
      const bytes = known.get(letter);
      if (!bytes) throw new Error(`${encoding} has no ${letter}`);
      return bytes;
    }),
  );
}
