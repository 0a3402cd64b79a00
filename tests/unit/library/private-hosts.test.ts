import { describe, expect, it } from 'vitest';
import { isPrivateAddress, mayFetchFor } from '../../../utils/core/library/record/private-hosts';

describe('addresses of the reader’s own network', () => {
  it.each([
    'http://localhost/a.png',
    'http://printer/a.png',
    'http://nas.local/a.png',
    'http://wiki.corp/a.png',
    'http://router.home.arpa/a.png',
    'http://127.0.0.1/a.png',
    'http://2130706433/a.png',
    'http://0x7f.1/a.png',
    'http://0.0.0.0/a.png',
    'http://10.1.2.3/a.png',
    'http://172.16.0.1/a.png',
    'http://192.168.178.1/a.png',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/a.png',
    'http://[::1]/a.png',
    'http://[::]/a.png',
    'http://[fd00::1]/a.png',
    'http://[fe80::1]/a.png',
    'http://[::ffff:192.168.0.1]/a.png',
    'nonsense',
  ])('%s is one', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
    expect(mayFetchFor(address, 'https://news.example/story')).toBe(false);
  });

  it.each([
    'https://images.example/a.png',
    'http://8.8.8.8/a.png',
    'http://172.32.0.1/a.png',
    'http://100.128.0.1/a.png',
    'http://[2001:db8::1]/a.png',
    'http://[::ffff:8.8.8.8]/a.png',
    'http://mylocal.example/a.png',
  ])('%s is none', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
    expect(mayFetchFor(address, 'https://news.example/story')).toBe(true);
  });

  it('a page of that network may have its own pictures', () => {
    expect(mayFetchFor('http://wiki/a.png', 'http://wiki/story')).toBe(true);
  });
});
