import type { FailureId } from '../../lib/api/index.ts';
import type { HeardClock } from '../clock/index.ts';
import type { CommandInput, CommandKind } from './commands.ts';

/**
 * A command that waits until the gateway has acknowledged it. Then it goes, in the same transaction that keeps the
 * answer. `sending` is a note for the screen: whoever holds the lock may find it left behind by a killed page and
 * sends again, which its id makes harmless.
 */
export interface OutboxEntry {
  /** Given by the database: the order of writing. */
  readonly seq?: number;
  readonly id: string;
  readonly kind: CommandKind;
  /** Entries of one lane go in their order; lanes do not wait for each other. */
  readonly lane: string;
  readonly input: CommandInput;
  /** Whose command it is: another person who signs in on this phone does not send it. */
  readonly accountId: string;
  /** When it was decided, by this phone's clock. */
  readonly createdAt: number;
  /** The gateway's clock as it was last heard before the decision; an entry of an older build has none. */
  readonly heard?: HeardClock | null;
  readonly attempts: number;
  readonly lastTriedAt: number | null;
  readonly notBefore: number;
  readonly state: 'waiting' | 'sending' | 'refused';
  readonly failure: EntryFailure | null;
}

/** An entry as it comes out of the database. */
export type StoredEntry = OutboxEntry & { readonly seq: number };

export interface EntryFailure {
  readonly id: FailureId;
  readonly title: string;
  readonly detail: string;
  /** The problem document, with members such as `lines`. */
  readonly problem: Readonly<Record<string, unknown>> | null;
}
