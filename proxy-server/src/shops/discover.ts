import type { DiscoverBody } from '@linka/contracts/shops';
import type * as z from 'zod/mini';
import type { Deps } from '../deps.ts';
import type { OpenNow } from './open-now.ts';
import { isServed } from './rules.ts';
import { ShopsStore } from './store.ts';

const UNIT_SEPARATOR = '\x1f';

/**
 * Verified shops around a point, nearest first, as the bytes of the answer. This is the busiest call of all: the
 * database keeps and joins what is the same for everybody, and here only what the clock decides is put in between.
 */
export async function discover(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  openNow: OpenNow,
  body: z.output<typeof DiscoverBody>,
): Promise<Buffer> {
  const found = isServed(body) ? await new ShopsStore(db).around(body) : '';
  const pieces = found === '' ? [] : found.split(UNIT_SEPARATOR);
  await openNow.learn(pieces.filter((_, i) => i % 2 === 1));
  const now = clock.now();
  let shops = '';
  for (let i = 0; i < pieces.length; i += 2) {
    shops += `${i === 0 ? '' : ','}{${pieces[i] ?? ''},${openNow.membersAt(pieces[i + 1] ?? '', now)}}`;
  }
  return Buffer.from(`{"shops":[${shops}]}`);
}
