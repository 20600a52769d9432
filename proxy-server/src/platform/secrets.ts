import { createHmac } from 'node:crypto';

/** Derives secrets from the master secret, so that none has to be stored: the same purpose and id give the same secret. */
export type Secrets = (
  purpose:
    | 'shop-key'
    | 'access-token'
    | 'second-factor'
    | 'recovery-code'
    | 'momo-callback'
    | 'payment-page'
    | 'seen-notice'
    | 'handover-token'
    | 'handover-pin'
    | 'login-code'
    | 'refresh-token',
  id: string,
) => Buffer;

export const createSecrets =
  (master: string): Secrets =>
  (purpose, id) =>
    createHmac('sha256', master).update(`${purpose}\n${id}`).digest();
