import type { Logger } from 'pino';
import { CallbackLog } from './callbacks/callback-log.ts';
import type { CallbackScript } from './callbacks/script.ts';
import type { VirtualClock } from '@linka/stub-kit/clock';
import type { Config } from './config.ts';
import { FaultQueue } from '@linka/stub-kit/faults';
import type { Operation } from './faults/fault.ts';
import type { Effect } from '@linka/stub-kit/faults';
import { CallLog } from '@linka/stub-kit/calls';
import { initialSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/store.ts';
import { Tokens } from './tokens/tokens.ts';

export type Dependencies = {
  config: Config;
  clock: VirtualClock;
  store: Store;
  /** Sends callbacks. */
  fetch: typeof fetch;
  log: Logger;
};

/** Everything the features share. What must outlive a restart is in `store`; the rest starts afresh. */
export type Stub = Dependencies & {
  settings: Settings;
  tokens: Tokens;
  faults: FaultQueue<Operation, Effect>;
  callbackFaults: FaultQueue<'callback', CallbackScript>;
  calls: CallLog;
  callbacks: CallbackLog;
  /** Wrong PINs so far, by reference id. */
  wrongPins: Map<string, number>;
};

export const createStub = (dependencies: Dependencies): Stub => ({
  ...dependencies,
  settings: initialSettings(dependencies.config),
  tokens: new Tokens(dependencies.clock),
  faults: new FaultQueue(),
  callbackFaults: new FaultQueue(),
  calls: new CallLog(),
  callbacks: new CallbackLog(),
  wrongPins: new Map(),
});

/** Back to the state of a fresh start, journal included. The clock keeps its time. */
export function resetStub(stub: Stub): void {
  stub.clock.clear();
  stub.store.reset();
  stub.settings = initialSettings(stub.config);
  stub.tokens.revokeAll();
  stub.faults.clear();
  stub.callbackFaults.clear();
  stub.calls.clear();
  stub.callbacks.clear();
  stub.wrongPins.clear();
}
