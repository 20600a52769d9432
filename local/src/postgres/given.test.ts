import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { makeDataFolder, removeDataFolder } from '../testing/data-folder.ts';
import { freePort } from '../processes/free-port.ts';
import { openPostgres } from './index.ts';

const given = (url: string) => openPostgres({ url, dataDir: '/nowhere', log: () => undefined });

test('a given database is used as it is, and not stopped', async () => {
  const folder = makeDataFolder();
  const own = await openPostgres({ dataDir: folder, log: () => undefined });
  const found = await given(own.url);
  await found.stop();
  expect(found).toMatchObject({ kind: 'given', url: own.url, canCreateDatabases: own.kind === 'installed' });
  expect(found.description).toMatch(/^PostgreSQL \d+\.\d+ with PostGIS \d\.\d+, given by DATABASE_URL$/);

  const nobody = new URL(own.url);
  nobody.pathname = '/nobody_made_this';
  if (own.kind === 'installed') await expect(given(nobody.href)).rejects.toThrow(/no such database/);
  await own.stop();
  removeDataFolder(folder);
}, 60_000);

test('an address where nothing listens is said in words, without its password', async () => {
  const port = await freePort();
  const url = `postgres://linka:hunter2@127.0.0.1:${String(port)}/linka`;
  const said = await given(url).catch((error: unknown) => String(error));
  expect(said).toContain(
    `DATABASE_URL is postgres://linka:***@127.0.0.1:${String(port)}/linka, but nothing listens`,
  );
  expect(said).not.toContain('hunter2');
});

test('a server that speaks something else is said in words', async () => {
  const web = createServer(socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
  await new Promise(resolve => web.once('listening', resolve));
  const { port } = web.address() as AddressInfo;
  await expect(given(`postgres://127.0.0.1:${String(port)}/x`)).rejects.toThrow(/but it cannot be used/);
  web.close();
});
