import { randomBytes } from 'node:crypto';
import type { VirtualClock } from '@linka/stub-kit/clock';

/** Live access tokens, in memory alone: after a restart a merchant must get a new one. */
export class Tokens {
  readonly #until = new Map<string, number>();
  readonly #clock: VirtualClock;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  issue(ttlSeconds: number): string {
    const token = randomBytes(24).toString('base64url');
    this.#until.set(token, this.#clock.now() + ttlSeconds * 1000);
    return token;
  }

  isLive(token: string): boolean {
    return (this.#until.get(token) ?? 0) > this.#clock.now();
  }

  revokeAll(): void {
    this.#until.clear();
  }
}
