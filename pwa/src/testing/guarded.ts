import type { Database } from '../offline/database/index.ts';

/** The phone's database with somebody at the door, who may throw before a write: a full disk, or a killed page. */
export const guarded = (db: Database, beforeWrite: () => void): Database =>
  new Proxy(db, {
    get(target, key) {
      if (key === 'transaction') beforeWrite();
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      const bound: unknown = value.bind(target);
      if (key !== 'put') return bound;
      return async (...args: Parameters<Database['put']>) => {
        beforeWrite();
        return (bound as Database['put'])(...args);
      };
    },
  });

/** What a browser throws when the disk is full. */
export const quotaExceeded = (): Error => new DOMException('full', 'QuotaExceededError');
