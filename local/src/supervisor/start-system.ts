import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { people } from '../demo/people.ts';
import { shops } from '../demo/shops.ts';
import { lockDataFolder } from '../processes/data-lock.ts';
import { openDatabases } from './databases.ts';
import { Logs } from './logs.ts';
import { page } from './page.ts';
import { listParts } from './parts.ts';
import { choosePorts } from './ports.ts';
import { removeRunFile, writeRunFile, type RunFile } from './run-file.ts';
import { keptSecrets } from './secrets.ts';
import { startStages } from './start-stages.ts';
import type { StopStack } from './stop-stack.ts';
import { loopback, wantedPorts, type System } from './system.ts';

export interface SystemOptions {
  root: string;
  dataDir: string;
  mode: System['mode'];
  /** The embedded PostgreSQL, although something better may be at hand. */
  embedded: boolean;
  env: NodeJS.ProcessEnv;
  stack: StopStack;
  signal: AbortSignal;
  onDeath: (sentence: string) => void;
}

/** Starts the whole system, databases first, and tells people and tools where it is. */
export async function startSystem(options: SystemOptions): Promise<RunFile> {
  const began = performance.now();
  const { root, dataDir, mode, embedded, env, stack, signal, onDeath } = options;
  mkdirSync(dataDir, { recursive: true });
  const lock = await lockDataFolder(dataDir);
  await stack.add(lock.release);
  const runFile = join(dataDir, 'run.json');
  removeRunFile(runFile); // a killed supervisor may have left one

  const logs = new Logs(join(dataDir, 'logs'), mode === 'watch');
  const log = (name: string, line: string) => logs.write(name, line);
  const databases = await openDatabases({ dataDir, embedded, env, stack, log, onDeath });
  signal.throwIfAborted();

  const { ports, shopPorts } = await allPorts();
  const system: System = { root, dataDir, mode, ports, shopPorts, secrets: keptSecrets(dataDir), databases };
  const logOf = (part: { name: string }) => (line: string) => log(part.name, line);
  await startStages(listParts(system), { stack, signal, onDeath, logOf });

  const run = describe(system);
  await stack.add(() => removeRunFile(runFile));
  writeRunFile(runFile, run);
  console.log(page(run, people, (performance.now() - began) / 1000));
  return run;
}

async function allPorts(): Promise<Pick<System, 'ports' | 'shopPorts'>> {
  const { shops: firstShop, ...others } = wantedPorts;
  const ofShops = Object.fromEntries(shops.map((shop, i) => [shop.slug, firstShop + i]));
  const chosen = await choosePorts<string>({ ...others, ...ofShops });
  const port = (name: string) => chosen[name] ?? 0;
  return {
    ports: {
      app: port('app'),
      gateway: port('gateway'),
      momo: port('momo'),
      airtel: port('airtel'),
      delivery: port('delivery'),
      handset: port('handset'),
    },
    shopPorts: shops.map(shop => port(shop.slug)),
  };
}

function describe({ ports, shopPorts, databases }: System): RunFile {
  return {
    pid: process.pid,
    app: loopback(ports.app),
    gateway: loopback(ports.gateway),
    shops: shops.map((shop, i) => ({
      id: shop.registration.shopId,
      name: shop.registration.name,
      url: loopback(shopPorts[i] ?? 0),
    })),
    momo: loopback(ports.momo),
    airtel: loopback(ports.airtel),
    delivery: loopback(ports.delivery),
    handset: loopback(ports.handset),
    databases,
  };
}
