import type { AuditAct } from '@linka/contracts/audit';
import { audit } from '../audit/index.ts';
import type { Decide } from './move.ts';

/**
 * The same step, with a line in the audit log when it is taken: of a shop's people, only events say "the shop", and
 * who gave a shopper's money back must be known by name.
 */
export const writtenDown =
  (actor: string, act: AuditAct, decide: Decide): Decide =>
  async (order, t) => {
    const decided = await decide(order, t);
    if (decided.ok && decided.value.length > 0) await audit(t, { actor, act, subject: order.id });
    return decided;
  };
