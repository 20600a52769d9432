import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createStub } from '../../../delivery-stub/src/app.ts';
import { readConfig } from '../../../delivery-stub/src/config.ts';
import { memoryJournal } from '../../../delivery-stub/src/records/journal.ts';
import type { Clock } from '../platform/clock.ts';
import { LUSAKA } from './builders.ts';
import { DELIVERY_KEY } from './gateway.ts';
import { listen, type Listening } from './listen.ts';

const TICK_MS = 20;
/** A courier is busy until the job is done, and few tests go so far. */
const COURIERS = 99;

const couriers = Array.from({ length: COURIERS }, (_, i) => ({
  name: `Courier ${i}`,
  phone: `+2609770000${String(i).padStart(2, '0')}`,
  home: LUSAKA,
}));

/** The courier company's stand-in on a free port, by the same clock as the gateway, with many couriers at the shop's door. */
export async function startCouriers(clock: Clock): Promise<Listening> {
  const key = `${DELIVERY_KEY.id}:${DELIVERY_KEY.secret}`;
  const stub = createStub({
    config: readConfig({ KEYS: key, WEBHOOK_KEY: key, COURIERS: JSON.stringify(couriers) }),
    journal: memoryJournal(),
    now: clock.now,
    every: (_ms, run) => {
      const timer = setInterval(run, TICK_MS);
      return () => clearInterval(timer);
    },
    fetch,
    random: () => 0,
    newId: randomUUID,
    log: pino({ level: 'silent' }),
  });
  const listening = await listen(stub.app);
  return {
    ...listening,
    stop: async () => {
      await listening.stop();
      await stub.stop();
    },
  };
}
