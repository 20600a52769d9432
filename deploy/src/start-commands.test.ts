import { join } from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';
import { openTestDatabase as openGatewayDatabase } from '../../proxy-server/src/testing/database.ts';
import { openDatabase as openShopDatabase } from '../../shop-server/src/testing/database.ts';
import { readCompose, type Service } from './testing/compose.ts';
import { startContainer, type Container } from './testing/container.ts';
import { root } from './testing/files.ts';
import { assembleImage, type Image } from './testing/image.ts';
import { madeEnv } from './testing/made-env.ts';

jest.setTimeout(120_000);

const { services } = readCompose(madeEnv());

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

/**
 * Starts a service of docker-compose.yml from what its image holds; `differs` is what cannot be the same here.
 * Resolves once it is ready. Its end says whether it wrote where a container may not.
 */
async function start(name: string, differs: Readonly<Record<string, string>> = {}): Promise<Container> {
  const service = services[name];
  const workspace = service?.build?.args.WORKSPACE;
  if (!service || workspace === undefined) throw new Error(`${name} is not one of our servers`);
  const image = await assembleImage(workspace);
  cleanUp.push(image.remove);
  const env = Object.entries(service.environment).map(([key, value]) => [
    key,
    onThisMachine(value, service, image),
  ]);
  const container = await startContainer(image, {
    command: service.command ?? image.command,
    env: { ...(Object.fromEntries(env) as Record<string, string>), ...differs },
    portName: 'HANDSET_PORT' in service.environment ? 'HANDSET_PORT' : 'PORT',
  });
  cleanUp.push(container.stop);
  await container.ready();
  return container;
}

/** A path inside the container, where it lies here: in the repository if mounted from there, else in a volume's stead. */
function onThisMachine(value: string, service: Service, image: Image): string {
  for (const volume of service.volumes) {
    const [source = '', target = ''] = volume.split(':');
    if (value !== target && !value.startsWith(`${target}/`)) continue;
    return join(source.startsWith('.') ? join(root, source) : image.dataFolder, value.slice(target.length));
  }
  return value;
}

const endsWell = { exit: 0, written: [] };

test.each(['momo', 'delivery', 'handset'])(
  '%s starts from its image, is ready, ends when asked',
  async name => {
    const container = await start(name);
    expect(await container.stop()).toEqual(endsWell);
  },
);

test('a shop starts from its image with its goods, is ready, ends when asked', async () => {
  const database = await openShopDatabase();
  cleanUp.push(() => database.close());
  const container = await start('kabulonga-grocery', { MONGODB_URI: database.uri });
  expect(await database.db.collection('products').countDocuments()).toBeGreaterThan(5);
  expect(await container.stop()).toEqual(endsWell);
});

test('the gateway starts from its image, is ready, ends when asked', async () => {
  const database = await openGatewayDatabase();
  cleanUp.push(database.stop);
  const container = await start('gateway', { DATABASE_URL: database.url });
  expect(await container.stop()).toEqual(endsWell);
});
