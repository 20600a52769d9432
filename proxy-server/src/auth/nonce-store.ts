import { sqlFile, type Queries } from '../platform/db/index.ts';

const remember = sqlFile(import.meta.url, 'remember-nonce');

/** Nonces of signed requests. */
export class NonceStore {
  constructor(private readonly db: Queries) {}

  /** False when this nonce came before with this key. */
  async remember(keyId: string, nonce: string, now: Date): Promise<boolean> {
    return (await this.db.oneOrNone(remember, { keyId, nonce, now })) !== null;
  }
}
