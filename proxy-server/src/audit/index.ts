import type { Queries } from '../platform/db/index.ts';
import { AuditStore, type Deed } from './store.ts';

/**
 * Writes down what somebody with power over others does: `await audit(t, { actor, act, subject, detail })`. Give it the
 * transaction of the deed itself, so that neither is ever there without the other.
 */
export const audit = (t: Queries, deed: Deed): Promise<null> => new AuditStore(t).append(deed);
