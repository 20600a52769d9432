import type { Stores } from '../stores.ts';

type When = 'before' | 'after';
type Method = (...args: never[]) => Promise<unknown>;

/** How often the wrapped stores were asked to write. */
export interface Steps {
  count: number;
}

/**
 * Stores of a process that dies around its n-th write: `before` it reaches the database, or `after`, when the write is
 * safe but its caller never learns. Nothing works afterwards, as in a process that is gone.
 */
export function crashing(stores: Stores, step: number, when: When, steps: Steps = { count: 0 }): Stores {
  const fragile = (write: Method): Method => {
    return async (...args) => {
      steps.count += 1;
      if (steps.count > step || (steps.count === step && when === 'before')) throw new Error('power cut');
      const answer = await write(...args);
      if (steps.count === step) throw new Error('power cut');
      return answer;
    };
  };
  return {
    ...stores,
    stock: wrapped(stores.stock, ['hold', 'release', 'handOver'], fragile),
    orders: wrapped(stores.orders, ['save'], fragile),
    outbox: wrapped(stores.outbox, ['add'], fragile),
  };
}

function wrapped<S extends object>(
  store: S,
  names: readonly (keyof S)[],
  wrap: (write: Method) => Method,
): S {
  const methods = names.map(name => [name, wrap(store[name] as Method)] as const);
  return { ...store, ...Object.fromEntries(methods) };
}
