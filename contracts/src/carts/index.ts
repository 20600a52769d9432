import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { CartOperation } from './operations.ts';

export * from './operations.ts';

/** So many operations go in one call; more go in the next. */
export const MOST_OPERATIONS_SENT = 200;

export const syncCart = endpoint({
  id: 'syncCart',
  method: 'post',
  path: '/carts/sync',
  tag: 'carts',
  summary:
    'Tell what was done to my carts on this phone, hear what was done on others: operations, merged in any order; sending one again changes nothing',
  caller: 'person',
  body: z.strictObject({
    operations: z.array(CartOperation).check(z.maxLength(MOST_OPERATIONS_SENT)),
    /** The version this phone has; 0 for everything. */
    have: z.int().check(z.gte(0)),
  }),
  status: 200,
  /** Everything newer than `have`. */
  answer: z.object({ version: z.int(), operations: z.array(CartOperation) }),
  problems: [],
});
