import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { couriers } from '../demo/people.ts';
import { shops } from '../demo/shops.ts';
import type { Part } from './part.ts';
import { listParts } from './parts.ts';
import { choosePorts } from './ports.ts';
import { mongoDatabase, type System } from './system.ts';

const system: System = {
  root: '/linka',
  dataDir: '/linka/.linka',
  mode: 'built',
  ports: { app: 1, gateway: 2, momo: 3, airtel: 6, delivery: 4, handset: 5 },
  shopPorts: shops.map((_, i) => 10 + i),
  secrets: { master: 'm'.repeat(43), delivery: 'd'.repeat(43) },
  databases: {
    postgres: { kind: 'given', url: 'postgres://host/linka', description: '' },
    mongodb: { kind: 'given', url: 'mongodb://host:1/?retryWrites=false', description: '' },
  },
};

test('every part has a name, an address and a port of its own; both modes start the same parts', () => {
  const built = listParts(system).flat();
  const watched = listParts({ ...system, mode: 'watch' }).flat();
  expect(new Set(built.map(part => part.name)).size).toBe(built.length);
  expect(new Set(built.map(part => part.url)).size).toBe(built.length);
  const knowsItsPort = (part: Part) => Object.values(part.env).includes(new URL(part.url).port);
  expect(built.filter(part => !knowsItsPort(part))).toEqual([]);
  expect(watched.map(part => part.name)).toEqual(built.map(part => part.name));
});

test('each shop has a database and a key of its own', () => {
  const shopParts = listParts(system)[1] ?? [];
  expect(shopParts.length).toBeGreaterThanOrEqual(4);
  for (const secret of ['MONGODB_URI', 'SHOP_KEYS', 'SHOP_ID']) {
    expect(new Set(shopParts.map(part => part.env[secret])).size).toBe(shopParts.length);
  }
});

test('every courier has a place to wait for work', () => {
  const env = listParts(system)
    .flat()
    .find(part => part.name === 'delivery')?.env;
  const sent = JSON.parse(env?.COURIERS ?? '[]') as { home?: { lat: number } }[];
  expect(sent.filter(courier => typeof courier.home?.lat === 'number')).toHaveLength(couriers.length);
});

test('a database of a given MongoDB keeps the address’s options', () => {
  expect(mongoDatabase('mongodb://u:p@a:1,b:2/admin?replicaSet=r', 'x')).toBe(
    'mongodb://u:p@a:1,b:2/x?replicaSet=r',
  );
  expect(mongoDatabase('mongodb://127.0.0.1:27017', 'x')).toBe('mongodb://127.0.0.1:27017/x');
  expect(() => mongoDatabase('http://a', 'x')).toThrow();
});

test('a busy port is passed over', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => busy.once('listening', resolve));
  const { port } = busy.address() as AddressInfo;
  const chosen = await choosePorts({ app: port, gateway: 0, momo: 0 });
  busy.close();
  expect(chosen.app).not.toBe(port);
  expect(new Set(Object.values(chosen)).size).toBe(3);
});
