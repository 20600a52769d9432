import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createStub } from '../app.ts';
import { readConfig } from '../config.ts';
import { fileJournal, memoryJournal } from '../records/journal.ts';
import { bwalya, chanda, mutale } from './builders.ts';
import { Gateway } from './gateway.ts';
import { listen } from './listen.ts';
import { Receiver } from './receiver.ts';
import { VirtualTime } from './virtual-time.ts';

export const gatewayKey = { id: 'gateway-1', secret: 'the secret of the gateway' };
export const nextGatewayKey = { id: 'gateway-2', secret: 'the next secret of the gateway' };
const webhookKey = { id: 'courier-1', secret: 'the secret of the couriers' };

const written = (key: { id: string; secret: string }): string => `${key.id}:${key.secret}`;

/** A receiver, a clock and the environment: what outlives a restart of the stub. */
export async function buildWorld(env: Readonly<Record<string, string>> = {}) {
  const time = new VirtualTime();
  const receiver = new Receiver(webhookKey, time.now);
  await receiver.come();
  const config = readConfig({
    KEYS: `${written(gatewayKey)},${written(nextGatewayKey)}`,
    WEBHOOK_KEY: written(webhookKey),
    COURIERS: JSON.stringify([chanda, mutale, bwalya]),
    OFFER_SECONDS: '30',
    SPEED: '100',
    ...env,
  });

  const start = async () => {
    const stub = createStub({
      config,
      journal: config.JOURNAL === undefined ? memoryJournal() : fileJournal(config.JOURNAL),
      now: time.now,
      every: time.every,
      fetch,
      random: () => 0,
      newId: randomUUID,
      log: pino({ level: 'silent' }),
    });
    const server = await listen(stub.app);
    return {
      gateway: new Gateway(server.url, gatewayKey, time.now),
      idle: stub.idle,
      /** Lets seconds pass, webhooks included. */
      pass: (seconds: number) => time.pass(seconds * 1000, stub.idle),
      stop: async () => {
        await server.close();
        await stub.stop();
      },
    };
  };
  return { time, receiver, start };
}

export type World = Awaited<ReturnType<typeof buildWorld>>;
export type Running = Awaited<ReturnType<World['start']>>;
