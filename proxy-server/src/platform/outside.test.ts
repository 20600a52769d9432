import { createServer, type Server } from 'node:http';
import type { LookupAddress } from 'node:dns';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request } from 'undici';
import { createOutsideAgent, isPublicAddress, leadsOutside, type Outside } from './outside.ts';

const resolving = (...addresses: string[]): Outside => ({
  allowPrivate: false,
  resolve: (_name, _options, done) => {
    const found: LookupAddress[] = addresses.map(address => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    const error = found.length === 0 ? Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' }) : null;
    done(error, found);
  },
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  'fd12::1',
  'ff02::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  '2001::1',
  'localhost',
  '',
])('%s is not public', address => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['41.72.96.1', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2c0f:feb0::1', '2606:4700::1111'])(
  '%s is public',
  address => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

describe('a URL', () => {
  test.each([
    ['with a public name', 'https://shop.example', resolving('41.72.96.1'), true],
    ['with a private name', 'https://shop.example', resolving('10.0.0.1'), false],
    [
      'with one private address among public ones',
      'https://shop.example',
      resolving('41.72.96.1', '127.0.0.1'),
      false,
    ],
    ['with no address', 'https://shop.example', resolving(), false],
    ['that writes 127.0.0.1 in another way', 'https://0x7f.1', resolving('41.72.96.1'), false],
    ['with a private IPv6 literal', 'https://[::1]', resolving('41.72.96.1'), false],
    ['with a public literal', 'https://41.72.96.1', resolving(), true],
    ['that writes 127.0.0.1 as one number', 'https://2130706433', resolving('41.72.96.1'), false],
    ['that writes it in octal', 'https://0177.0.0.1', resolving('41.72.96.1'), false],
    ['that leaves zeros out', 'https://127.1', resolving('41.72.96.1'), false],
    ['with an IPv4 address dressed as IPv6', 'https://[::ffff:7f00:1]', resolving('41.72.96.1'), false],
    ['of cloud metadata, dressed', 'https://[::ffff:169.254.169.254]', resolving('41.72.96.1'), false],
    ['of cloud metadata by name', 'https://metadata.google.internal', resolving('169.254.169.254'), false],
    ['with a public name before the @', 'https://shop.example@127.0.0.1', resolving('41.72.96.1'), false],
    ['with a name that is a private IPv6', 'https://shop.example', resolving('fd00:ec2::254'), false],
    ['with a name mapped into IPv6', 'https://shop.example', resolving('::ffff:10.0.0.1'), false],
  ])('%s: %p', async (_, url, outside, leads) => {
    expect(await leadsOutside(new URL(url), outside)).toBe(leads);
  });
});

describe('at the moment of connecting', () => {
  let server: Server;
  let port: number;
  let served = 0;
  beforeAll(async () => {
    server = createServer((_req, res) => {
      served += 1;
      res.end('inside');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise(resolve => server.close(resolve)));

  const get = async (host: string, outside: Outside): Promise<string> => {
    const dispatcher = createOutsideAgent(outside);
    try {
      return await (await request(`http://${host}:${port}`, { dispatcher })).body.text();
    } finally {
      await dispatcher.destroy();
    }
  };

  test.each([
    ['a literal address inside', '127.0.0.1', resolving('41.72.96.1')],
    ['a name that has moved inside since', 'shop.example', resolving('127.0.0.1')],
  ])('%s is refused, and nothing is sent', async (_, host, outside) => {
    await expect(get(host, outside)).rejects.toThrow(/private address/);
    expect(served).toBe(0);
  });

  test('a name that is public when it is judged and private a moment later is refused at the door', async () => {
    const answers = ['41.72.96.1', '127.0.0.1'];
    const rebinding: Outside = {
      allowPrivate: false,
      resolve: (_name, _options, done) =>
        done(null, [{ address: answers.shift() ?? '127.0.0.1', family: 4 }]),
    };
    expect(await leadsOutside(new URL(`http://shop.example:${port}`), rebinding)).toBe(true);
    await expect(get('shop.example', rebinding)).rejects.toThrow(/private address/);
    expect([served, answers]).toEqual([0, []]);
  });

  test('in development the inside may be reached', async () => {
    expect(await get('127.0.0.1', { allowPrivate: true })).toBe('inside');
  });
});
