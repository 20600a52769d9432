import { sqlFile, type Queries } from '../platform/db/index.ts';

const sql = {
  generation: sqlFile(import.meta.url, 'shop-key-generation'),
  advance: sqlFile(import.meta.url, 'advance-shop-key'),
};

/** Which of a shop's keys signs. One that is not registered has the first. */
export async function shopKeyGeneration(db: Queries, shopId: string): Promise<number> {
  return (await db.oneOrNone<{ generation: number }>(sql.generation, { shopId }))?.generation ?? 1;
}

/** The key after `from` signs from now on. False when somebody was quicker. */
export const advanceShopKey = async (db: Queries, shopId: string, from: number): Promise<boolean> =>
  (await db.oneOrNone(sql.advance, { shopId, from })) !== null;
