import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/log/index.ts';
import type { RequestDelivery } from './gateway.ts';
import type { Message } from './message.ts';
import { backOffMs } from './rules.ts';
import type { OutboxStore } from './store.ts';

interface Deps {
  readonly outbox: OutboxStore;
  readonly requestDelivery: RequestDelivery;
  /** Does the order still wait for a courier to be asked for? */
  readonly isWanted: (orderId: string) => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Logger;
}

const BATCH = 50;

/**
 * Sends what is due, oldest first. A message leaves "waiting" only when the gateway has taken it or its order needs it
 * no more; a refusal is tried again too, because the gateway may not have recorded yet that the order is ready.
 */
export async function sendDue(deps: Deps): Promise<void> {
  for (const message of await deps.outbox.due(deps.clock.now(), BATCH)) {
    if (await deps.isWanted(message.orderId)) await send(deps, message);
    else await deps.outbox.drop(message._id);
  }
}

async function send({ outbox, requestDelivery, clock, log }: Deps, message: Message): Promise<void> {
  const { _id: deliveryId, orderId, readyAt, requestId } = message;
  const at = clock.now();
  const called = await requestDelivery({ orderId, deliveryId, readyAt }, requestId);
  const now = clock.now();
  const attempt = {
    at,
    tookMs: now.getTime() - at.getTime(),
    result: called.ok ? 'sent' : called.result,
    detail: called.ok ? null : called.detail,
  };
  const wait = called.ok ? 0 : backOffMs(message.tries + 1, Math.random());
  await outbox.log(deliveryId, attempt, {
    state: called.ok ? 'sent' : 'waiting',
    nextAt: new Date(now.getTime() + wait),
  });
  log[called.ok ? 'info' : 'warn']({ orderId, deliveryId, requestId, ...attempt }, 'courier request');
}
