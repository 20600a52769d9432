import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readConfig as readDelivery } from '../../delivery-stub/src/config.ts';
import { readConfig as readAirtel } from '../../airtel-stub/src/config.ts';
import { readConfig as readMomo } from '../../momo-stub/src/config.ts';
import { shopKey } from '../../proxy-server/src/auth/shop-key.ts';
import { readConfig as readGateway } from '../../proxy-server/src/config.ts';
import { createSecrets } from '../../proxy-server/src/platform/secrets.ts';
import { readConfig as readShop } from '../../shop-server/src/config.ts';
import { composeValidator } from './testing/compose-schema.ts';
import { composeText, rawCompose, readCompose, workspaceOf } from './testing/compose.ts';
import { configNames } from './testing/config-names.ts';
import { readText, root } from './testing/files.ts';
import { madeEnv } from './testing/made-env.ts';

const env = madeEnv();
const { services, volumes } = readCompose(env);
const all = Object.entries(services);
const limitsOf = (name: string) => services[name]?.deploy.resources.limits;
const inWorkspace = (workspace: string) => all.filter(([, service]) => workspaceOf(service) === workspace);
const shops = inWorkspace('shop-server');

test('is what the Compose specification allows', () => {
  const validate = composeValidator();
  validate(rawCompose());
  expect(validate.errors).toBeNull();
  expect(validate({ services: { gateway: { image: 'linka', volume: ['here'] } } })).toBe(false);
});

describe('every service', () => {
  test.each(all)('%s runs with no more than it needs', (_name, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: 'unless-stopped',
    });
    if (service.build) expect(service.cap_add).toEqual([]);
  });

  test.each(all)('%s is waited for until it is healthy', (_name, service) => {
    for (const { condition } of Object.values(service.depends_on)) expect(condition).toBe('service_healthy');
    // Our own images bring their check.
    if (!service.build) expect(service.healthcheck?.test[0]).toBe('CMD');
  });

  test.each(all)('%s mounts what is there', (_name, service) => {
    for (const volume of service.volumes) {
      const [source = ''] = volume.split(':');
      if (source.startsWith('.')) {
        expect(existsSync(join(root, source))).toBe(true);
        expect(volume).toMatch(/:ro$/);
      } else expect(Object.keys(volumes)).toContain(source);
    }
  });
});

test('only Caddy is reached from outside, the handset from this machine alone', () => {
  expect(all.filter(([, service]) => service.ports.length > 0).map(([name]) => name)).toEqual(['caddy']);
  expect(services.caddy?.ports.filter(port => !/^(80|443):/.test(port))).toEqual(['127.0.0.1:4023:4023']);
});

test('limits are those of the architecture document: 1 CPU and 512 MB a shop, 1 GB the gateway', () => {
  expect(shops).toHaveLength(3);
  for (const [name, shop] of shops) {
    expect(limitsOf(name)).toEqual({ cpus: '1', memory: '512M' });
    expect(shop.build?.args.ALPINE).toBe('3.19');
  }
  expect(limitsOf('gateway')).toEqual({ cpus: '2', memory: '1G' });
});

describe('configuration', () => {
  const readers = {
    'proxy-server': readGateway,
    'shop-server': readShop,
    'delivery-stub': readDelivery,
    'momo-stub': readMomo,
    'airtel-stub': readAirtel,
  };
  const image = { HOST: '0.0.0.0', PORT: '3000' };

  for (const [workspace, readConfig] of Object.entries(readers)) {
    test.each(inWorkspace(workspace))(
      `%s names only what ${workspace} reads, and it is accepted`,
      (_n, service) => {
        const known = configNames(`${workspace}/src/config.ts`);
        expect(Object.keys(service.environment).filter(name => !known.has(name))).toEqual([]);
        expect([...known]).toEqual(expect.arrayContaining(['HOST', 'PORT']));
        readConfig({ ...image, ...service.environment });
      },
    );
  }

  test('the handset names only what it reads', () => {
    const known = configNames('local/src/handset/main.ts');
    expect(Object.keys(services.handset?.environment ?? {}).filter(name => !known.has(name))).toEqual([]);
  });

  test('no secret has a default; without them nothing starts', () => {
    expect(composeText).not.toMatch(/(SECRET|PASSWORD|KEYS?|USER)(:-[^}])/);
    for (const name of ['MASTER_SECRET', 'POSTGRES_PASSWORD', 'DELIVERY_SECRET', 'KABULONGA_SHOP_KEYS']) {
      const without = new Map([...env].filter(([one]) => one !== name));
      expect(() => readCompose(without)).toThrow(`${name} is required`);
    }
  });

  test('every variable is explained in .env.example, and none there is idle', () => {
    const used = new Set([...composeText.matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name));
    const example = readText('deploy/.env.example');
    const explained = new Set([...example.matchAll(/^#?([A-Z][A-Z_]*)=/gm)].map(([, name]) => name));
    expect([...used].filter(name => !explained.has(name))).toEqual([]);
    expect([...explained].filter(name => !used.has(name))).toEqual([]);
  });

  test('a made-up environment gives each shop the key that the gateway will derive', () => {
    const secrets = createSecrets(env.get('MASTER_SECRET') ?? '');
    for (const [, { environment }] of shops) {
      const { id, secret } = shopKey(secrets, environment.SHOP_ID ?? '');
      expect(environment.SHOP_KEYS).toBe(`${id}:${secret}`);
    }
  });

  test('every shop has a database and a user of its own', () => {
    const made = readText('deploy/mongodb/users.js');
    const uris = shops.map(([, { environment }]) => new URL(environment.MONGODB_URI ?? ''));
    expect(new Set(uris.map(uri => uri.pathname)).size).toBe(shops.length);
    for (const { username, pathname } of uris) {
      expect(pathname).toBe(`/${username}`);
      expect(made).toContain(`'${username}'`);
      expect(services.mongodb?.environment).toHaveProperty(`${username.toUpperCase()}_DB_PASSWORD`);
    }
  });
});
