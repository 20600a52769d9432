import { signalFamily } from './processes.ts';

/** One process of the system, or a family of them, that is started again whenever it dies. */
export interface Member {
  readonly name: string;
  /** The present process; undefined between a death and the next start. */
  readonly pid: () => number | undefined;
  /** Is it there and does it answer? */
  readonly isWell: () => Promise<boolean>;
  /** Ends it for good. */
  readonly stop: () => Promise<void>;
}

/** A frozen process cannot obey: it is woken before it is asked to end. */
export function wake(pid: number | undefined): void {
  if (pid !== undefined) signalFamily(pid, 'SIGCONT');
}
