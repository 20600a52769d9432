import type { Journal } from '@linka/stub-kit/journal';
import { Store as KeptState } from '@linka/stub-kit/store';
import type { StubEvent } from './events.ts';
import { apply, stateFrom } from './state.ts';
import type { Seed, State } from './state.ts';

/** Users, wallets and transactions, begun from a seed. */
export class Store extends KeptState<State, StubEvent> {
  constructor(seed: Seed, journal?: Journal<StubEvent>) {
    super(() => stateFrom(seed), apply, journal);
  }
}
