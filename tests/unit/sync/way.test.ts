import { describe, expect, it } from 'vitest';
import { folderAddress } from '../../../utils/core/sync/place';
import { hostPattern, isOpenWay } from '../../../utils/core/sync/way';

describe('the way to a storage', () => {
  it.each([
    ['cloud.example/dav', 'https://cloud.example/dav/'],
    [' https://cloud.example/dav/Lede/ ', 'https://cloud.example/dav/Lede/'],
    ['https://anna:secret@cloud.example/dav?x#y', 'https://cloud.example/dav/'],
  ])('reads %s as %s', (typed, address) => expect(folderAddress(typed)).toBe(address));

  it.each(['', ' ', 'no address', 'ftp://cloud.example/', 'https://', 'https://my cloud.example/dav'])(
    'takes %j for no address',
    (typed) => expect(folderAddress(typed)).toBeNull(),
  );

  it.each([
    ['https://cloud.example/dav/', 'https://cloud.example/*'],
    ['http://192.168.1.4:8080/dav/', 'http://192.168.1.4/*'],
    ['http://[::1]:8080/dav/', 'http://[::1]/*'],
  ])('asks for the host of %s alone', (address, pattern) => expect(hostPattern(address)).toBe(pattern));

  it.each(['http://cloud.example/dav', 'HTTP://cloud.example', 'http://8.8.8.8/dav'])(
    'is open to others with %s',
    (typed) => expect(isOpenWay(typed)).toBe(true),
  );

  it.each([
    'https://cloud.example/dav',
    'cloud.example/dav',
    'http://localhost:8080/',
    'http://127.0.0.1/',
    'http://[::1]/dav',
    'http://192.168.178.20/dav',
    'http://10.0.0.3/',
    'http://nas/dav',
    'http://diskstation.local:5005/',
    'http://',
    '',
  ])('is not with %j', (typed) => expect(isOpenWay(typed)).toBe(false));
});
