import { describe, expect, it } from 'vitest';
import { cipherOf, FORMAT_FILE, newFormat } from '../../../utils/core/sync/format';
import { parseEntries, parseJournal } from '../../../utils/core/sync/journal';
import { namesIn } from '../../../utils/core/sync/multistatus';
import { packed, unpacked } from '../../../utils/core/sync/pack';
import { folderAddress, parsePlace } from '../../../utils/core/sync/place';

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('the format file', () => {
  it.each([
    ['a wrong passphrase', 'one', 'other', 'wrong-passphrase'],
    ['a passphrase that is missing', 'one', null, 'needs-passphrase'],
    ['a folder that is not sealed though its reader wants that', null, 'one', 'not-sealed'],
  ])('says %s', async (_name, made, asked, fault) => {
    await expect(cipherOf(await newFormat(made, 1000), asked)).rejects.toMatchObject({ fault });
  });

  it('stops a Lede that is older, and one that finds something else', async () => {
    const newer = bytesOf({ format: 'lede-library', version: 2 });
    await expect(cipherOf(newer, null)).rejects.toMatchObject({ fault: 'newer' });
    await expect(cipherOf(bytesOf({ format: 'photos' }), null)).rejects.toMatchObject({ fault: 'other' });
    await expect(cipherOf(new TextEncoder().encode('<html>'), null)).rejects.toMatchObject({ fault: 'damaged' });
    const slow = { by: 'AES-GCM', rounds: 1e12, salt: 'AAAA', proof: 'AAAA' };
    const file = bytesOf({ format: 'lede-library', version: 1, sealed: slow });
    await expect(cipherOf(file, 'one')).rejects.toMatchObject({ fault: 'damaged' });
  });

  it('opens what was sealed with the same passphrase, written in other letters too, and nothing that was moved', async () => {
    const format = await newFormat('Grün', 1000);
    const [one, two] = [await cipherOf(format, 'Grün'), await cipherOf(format, 'Gru\u0308n')];
    const sealed = await one.seal('devices/a', bytesOf('story'));
    expect(new TextDecoder().decode(await two.open('devices/a', sealed))).toBe('"story"');
    await expect(two.open('devices/b', sealed)).rejects.toMatchObject({ fault: 'damaged' });
    expect(await one.nameOf(bytesOf('x'))).toBe(await two.nameOf(bytesOf('x')));
    expect(await one.nameOf(bytesOf('x'))).not.toBe(
      await (await cipherOf(await newFormat(null), null)).nameOf(bytesOf('x')),
    );
    expect(FORMAT_FILE).toBe('lede.json');
  });
});

describe('a file of the storage', () => {
  it('is refused where it is cut off, none of ours, or unpacks to more than any', async () => {
    const whole = await packed({ a: 'b'.repeat(5000) });
    expect(await unpacked(whole, 'x')).toEqual({ a: 'b'.repeat(5000) });
    for (const bytes of [whole.slice(0, -5), bytesOf('plain'), new Uint8Array()]) {
      await expect(unpacked(bytes, 'x')).rejects.toMatchObject({ fault: 'damaged' });
    }
    await expect(unpacked(await bomb(), 'x')).rejects.toMatchObject({ fault: 'damaged' });
  });

  it('leads to no path of somebody’s choice, and loses no change by one that is damaged', () => {
    const journal = { device: 'a', to: 3, parts: [['a-1', 1, 10]], tail: [[2, 'abc', 'AAA=']] };
    expect(parseJournal(journal, 'a').parts).toEqual([{ name: 'a-1', to: 1, size: 10 }]);
    for (const value of [
      { ...journal, device: 'b' },
      { ...journal, parts: [['../lede.json', 1, 10]] },
      { ...journal, tail: [[2, '../x', 'AAA=']] },
      { ...journal, tail: [[2, 'abc', '?']] },
      { ...journal, to: 'x' },
      null,
    ]) {
      expect(() => parseJournal(value, 'a')).toThrow('damaged');
    }
    expect(() => parseEntries({}, 'x')).toThrow('damaged');
  });
});

async function bomb(): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([new Uint8Array(70_000_000)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe('what a server lists', () => {
  const address = 'https://cloud.test/dav/me/Lede/devices/';
  const list = (inner: string) => `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${inner}</D:multistatus>`;
  const entry = (href: string, tag = '') =>
    `<D:response><D:href>${href}</D:href><D:propstat><D:prop>${tag && `<D:getetag>${tag}</D:getetag>`}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;

  it('is its files, whichever way the addresses are written', () => {
    const xml = list(
      entry('/dav/me/Lede/devices/') +
        entry('https://cloud.test/dav/me/Lede/devices/a%20b', '"1"') +
        entry('/dav/me/Lede/devices/c/', 'W/"2"') +
        entry('d', '&quot;3&quot;'),
    );
    expect(namesIn(xml, address)).toEqual([
      { name: 'a b', tag: '"1"' },
      { name: 'c', tag: null },
      { name: 'd', tag: '"3"' },
    ]);
    expect(namesIn(list(entry('/dav/me/Lede/devices')), address)).toEqual([]);
  });

  it('is no list where a page answers', () => {
    for (const xml of ['<html><body>Sign in</body></html>', 'nothing', '']) {
      expect(() => namesIn(xml, address)).toThrow('no-dav');
    }
  });

  it('brings in no entity of its own', () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${list(entry('/dav/me/Lede/devices/&b;'))}`;
    const names = (() => {
      try {
        return namesIn(xml, address);
      } catch {
        return [];
      }
    })();
    expect(JSON.stringify(names).length).toBeLessThan(200);
  });
});

describe('a place', () => {
  it.each([
    ['cloud.test/dav', 'https://cloud.test/dav/'],
    ['http://me:secret@nas.local:5005/Lede?x#y', 'http://nas.local:5005/Lede/'],
    [' https://cloud.test ', 'https://cloud.test/'],
    ['file:///etc', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('is read from %s', (typed, address) => expect(folderAddress(typed)).toBe(address));

  it('counts as none where it is damaged', () => {
    expect(parsePlace({ kind: 'webdav', address: 'ftp://x' })).toBeNull();
    expect(parsePlace('webdav')).toBeNull();
    expect(parsePlace({ kind: 'webdav', address: 'cloud.test', user: 5, passphrase: '' })).toEqual({
      ...{ kind: 'webdav', address: 'https://cloud.test/', user: '', password: '', passphrase: null },
    });
  });
});
