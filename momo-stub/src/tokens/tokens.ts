import { randomBytes, randomUUID } from 'node:crypto';
import type { VirtualClock } from '@linka/stub-kit/clock';
import type { ApiUser } from '../store/events.ts';
import type { Product } from '../transactions/transaction.ts';

type Issued = { user: ApiUser; product: Product; expiresAt: number };

/** Live access tokens. They are held in memory alone: after a restart a merchant must mint a new one. */
export class Tokens {
  readonly #issued = new Map<string, Issued>();
  readonly #clock: VirtualClock;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /** A string shaped like MTN's JWT. Nothing is read back out of it: the stub looks it up whole. */
  issue(user: ApiUser, product: Product, ttlSeconds: number): string {
    const expiresAt = this.#clock.now() + ttlSeconds * 1000;
    const header = encode({ typ: 'JWT', alg: 'HS256' });
    const payload = encode({
      clientId: user.id,
      expires: new Date(expiresAt).toISOString(),
      sessionId: randomUUID(),
    });
    const token = `${header}.${payload}.${randomBytes(32).toString('base64url')}`;
    this.#issued.set(token, { user, product, expiresAt });
    return token;
  }

  /** Who holds this token, if it is live and of this product. */
  holder(token: string, product: Product): ApiUser | undefined {
    const issued = this.#issued.get(token);
    if (issued?.product !== product) return undefined;
    if (issued.expiresAt > this.#clock.now()) return issued.user;
    this.#issued.delete(token);
    return undefined;
  }

  revokeAll(): void {
    this.#issued.clear();
  }
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
