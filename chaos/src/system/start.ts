import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openMongo } from '../../../local/src/mongo/index.ts';
import { openPostgres } from '../../../local/src/postgres/index.ts';
import { choosePorts } from '../../../local/src/supervisor/ports.ts';
import { Logs } from '../../../local/src/supervisor/logs.ts';
import type { Part } from '../../../local/src/supervisor/part.ts';
import { listParts } from '../../../local/src/supervisor/parts.ts';
import { keptSecrets } from '../../../local/src/supervisor/secrets.ts';
import { loopback, wantedPorts, type System } from '../../../local/src/supervisor/system.ts';
import { shops } from '../../../local/src/demo/shops.ts';
import type { Dice } from '../dice.ts';
import { Wiring, type Callee } from '../network/wiring.ts';
import type { Tally } from '../tally.ts';
import { MOVABLE_CLOCK, setClock } from './clock.ts';
import { keepDatabase } from './kept-database.ts';
import { keepPart } from './kept-part.ts';
import type { Member } from './member.ts';
import { inHaste, openShops } from './settings.ts';

export interface ChaosSystem {
  /** Parts and databases, by name. */
  readonly members: readonly Member[];
  readonly wiring: Wiring;
  /** The file that moves the clock of each part. */
  readonly clocks: ReadonlyMap<string, string>;
  /** How people reach the gateway: over the bad network. */
  readonly gateway: string;
  readonly handset: string;
  readonly momo: string;
  readonly delivery: string;
  /** Behind the network's back, for those who check. */
  readonly databases: { readonly postgres: () => string; readonly mongodb: () => string };
  /** How the gateway reaches each shop's server, by shop id. */
  readonly shopUrls: ReadonlyMap<string, string>;
  readonly stop: () => Promise<void>;
}

interface Options {
  readonly root: string;
  readonly dataDir: string;
  readonly dice: Dice;
  readonly tally: Tally;
}

/** Starts the whole system in `dataDir`, every part a process of its own, a link between any two that talk. */
export async function startSystem({ root, dataDir, dice, tally }: Options): Promise<ChaosSystem> {
  mkdirSync(dataDir, { recursive: true });
  const logs = new Logs(join(dataDir, 'logs'), false, () => undefined);
  const log = (name: string) => (line: string) => logs.write(name, line);
  const wiring = new Wiring(dice, tally);
  const members: Member[] = [];
  const stop = async (): Promise<void> => {
    for (const member of [...members].reverse()) await member.stop();
    await wiring.close();
  };
  try {
    const urls = { postgres: '', mongodb: '' };
    members.push(
      await keepDatabase(
        'postgres',
        () => openPostgres({ dataDir: join(dataDir, 'postgres'), log: log('postgres') }),
        ({ url }) => wiring.moved('postgres', portOf((urls.postgres = url))),
        log('postgres'),
      ),
      await keepDatabase(
        'mongodb',
        () => openMongo({ dataDir: join(dataDir, 'mongodb'), log: log('mongodb') }),
        ({ uri }) => wiring.moved('mongodb', portOf((urls.mongodb = uri))),
        log('mongodb'),
      ),
    );
    const system = await describe(root, dataDir, urls);
    const parts = listParts(system).flat().filter(isWanted).map(inHaste);
    const callees = calleesOf(parts, urls);
    const clocks = new Map<string, string>();
    for (const part of parts) {
      const clock = join(dataDir, `${part.name}.clock`);
      setClock(clock, 0);
      clocks.set(part.name, clock);
      const wired = await wiring.wire(part, callees);
      const timed = {
        ...wired,
        args: [MOVABLE_CLOCK, ...wired.args],
        env: { ...wired.env, CHAOS_CLOCK: clock },
      };
      members.push(await keepPart(timed, log(part.name)));
    }
    const shopUrls = new Map<string, string>();
    for (const shop of openShops) {
      const callee = callees.find(({ name }) => name === shop.slug);
      if (callee) shopUrls.set(shop.registration.shopId, loopback(await wiring.lay('gateway', callee)));
    }
    const gateway = callees.find(({ name }) => name === 'gateway');
    if (!gateway) throw new Error('there is no gateway');
    writeFileSync(
      join(dataDir, 'links.txt'),
      wiring.links.map(({ name, port }) => `${port} ${name}`).join('\n'),
    );
    return {
      ...{ members, wiring, clocks, shopUrls, stop },
      gateway: loopback(await wiring.lay('people', gateway)),
      handset: loopback(system.ports.handset),
      momo: loopback(system.ports.momo),
      delivery: loopback(system.ports.delivery),
      databases: { postgres: () => urls.postgres, mongodb: () => urls.mongodb },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** People talk to the gateway itself: the app's files are not tried here. */
const isWanted = (part: Part): boolean =>
  part.name !== 'app' &&
  (shops.every(shop => shop.slug !== part.name) || openShops.some(shop => shop.slug === part.name));

const calleesOf = (parts: readonly Part[], urls: { postgres: string; mongodb: string }): Callee[] => [
  { name: 'postgres', port: portOf(urls.postgres), speaks: 'tcp' },
  { name: 'mongodb', port: portOf(urls.mongodb), speaks: 'tcp' },
  ...parts.map(({ name, url }): Callee => ({ name, port: portOf(url), speaks: 'http' })),
];

const portOf = (url: string): number => Number(/:(\d+)(?:\/|$)/.exec(url.replace(/^.*@/, '//'))?.[1]);

async function describe(
  root: string,
  dataDir: string,
  urls: { postgres: string; mongodb: string },
): Promise<System> {
  const { shops: _, ...others } = wantedPorts;
  const anyPort = Object.fromEntries(
    [...Object.keys(others), ...shops.map(shop => shop.slug)].map(name => [name, 0]),
  );
  const ports = await choosePorts<string>(anyPort);
  const port = (name: string) => ports[name] ?? 0;
  const database = (kind: string, url: string) => ({ kind, url, description: kind });
  return {
    ...{ root, dataDir, mode: 'built', secrets: keptSecrets(dataDir) },
    ports: {
      ...{ app: port('app'), gateway: port('gateway'), momo: port('momo') },
      ...{ airtel: port('airtel'), delivery: port('delivery'), handset: port('handset') },
    },
    shopPorts: shops.map(shop => port(shop.slug)),
    databases: { postgres: database('postgres', urls.postgres), mongodb: database('mongodb', urls.mongodb) },
  };
}
