import type { Deps } from '../../deps.ts';
import { tokenKey, type TokenKey } from './derive.ts';
import { KEYS_FRESH_MS, believedSince } from './rules.ts';
import { rotateTokenKey } from './rotate.ts';
import { TokenKeyStore } from './store.ts';

/** A stranger's kid makes no gateway look more often than this, in milliseconds. */
const LOOK_AGAIN_MS = 1000;

interface Known {
  readonly at: number;
  readonly keys: readonly TokenKey[];
}

/** The keys of access tokens as this gateway knows them: read once a minute, and when an unknown one turns up. */
export class TokenKeys {
  #known: Promise<Known> | undefined;

  constructor(
    private readonly deps: Pick<Deps, 'db' | 'clock' | 'secrets'>,
    private readonly tokenSeconds: number,
  ) {}

  /** The key that signs; made if there is none yet. */
  async signing(): Promise<TokenKey> {
    const [key] = (await this.#fresh(KEYS_FRESH_MS)).keys;
    if (!key) throw new Error('there is no key to sign access tokens with');
    return key;
  }

  /** The key named, if tokens of it are still believed. */
  async named(kid: string): Promise<TokenKey | undefined> {
    const find = ({ keys }: Known) => keys.find(key => key.kid === kid);
    return find(await this.#fresh(KEYS_FRESH_MS)) ?? find(await this.#fresh(LOOK_AGAIN_MS));
  }

  async all(): Promise<readonly TokenKey[]> {
    return (await this.#fresh(KEYS_FRESH_MS)).keys;
  }

  async #fresh(forMs: number): Promise<Known> {
    const now = this.deps.clock.now().getTime();
    const known = await this.#known;
    if (known && now - known.at < forMs) return known;
    const reading = this.#read(now);
    this.#known = reading;
    reading.catch(() => (this.#known = undefined));
    return reading;
  }

  async #read(at: number): Promise<Known> {
    const { db, secrets } = this.deps;
    const since = believedSince(new Date(at), this.tokenSeconds);
    const read = () => new TokenKeyStore(db).all(since);
    let rows = await read();
    if (rows.every(row => row.retiredAt)) {
      await rotateTokenKey(this.deps, 'gateway');
      rows = await read();
    }
    return { at, keys: rows.map(({ kid }) => tokenKey(secrets, kid)) };
  }
}
