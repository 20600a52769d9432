import { CallLog } from '@linka/stub-kit/calls';
import type { VirtualClock } from '@linka/stub-kit/clock';
import { FaultQueue, type Effect } from '@linka/stub-kit/faults';
import type { Logger } from 'pino';
import { Tokens } from './access/tokens.ts';
import type { CallbackScript } from './callbacks/script.ts';
import type { Config } from './config.ts';
import type { Operation } from './faults/fault.ts';
import { initialSettings, type Settings } from './settings.ts';
import type { Store } from './store/state.ts';

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
};

export const createStub = (dependencies: Dependencies): Stub => ({
  ...dependencies,
  settings: initialSettings(dependencies.config),
  tokens: new Tokens(dependencies.clock),
  faults: new FaultQueue(),
  callbackFaults: new FaultQueue(),
  calls: new CallLog(),
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
}
