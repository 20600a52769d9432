import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';

const LOOK_EVERY_MS = 20;
const LONGEST_MS = 30_000;

/** Waits until the shop has acknowledged every paid order. Throws when it does not. */
export async function untilShopIsTold(client: Client): Promise<void> {
  const deadline = Date.now() + LONGEST_MS;
  for (;;) {
    const { rows } = await client.query<{ open: number }>(
      'SELECT count(*)::int AS open FROM orders WHERE shop_version < version',
    );
    const open = rows[0]?.open ?? 0;
    if (open === 0) return;
    if (Date.now() > deadline) throw new Error(`the shop was not told of ${open} orders`);
    await pause(LOOK_EVERY_MS);
  }
}

/** Milliseconds from placing an order to the shop's word that it knows it is paid: the 99th of a hundred since `since`. */
export async function slowOrderMs(client: Client, since: Date): Promise<number> {
  const { rows } = await client.query<{ ms: number }>(
    `SELECT percentile_cont(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM told.at - orders.placed_at) * 1000) AS ms
     FROM orders
     CROSS JOIN LATERAL (
       SELECT max(at) AS at FROM relay_attempts WHERE subject = orders.id AND target = 'shop' AND outcome = 'ok'
     ) AS told
     WHERE orders.placed_at >= $1`,
    [since],
  );
  return rows[0]?.ms ?? NaN;
}
