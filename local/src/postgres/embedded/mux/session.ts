import { Frames } from './frames.ts';
import { transactionStatus, typeOf, type TransactionStatus } from './messages.ts';

/** The one PostgreSQL session there is: takes protocol bytes, gives protocol bytes back before it resolves. */
export interface Backend {
  exec(bytes: Uint8Array, take: (bytes: Uint8Array) => void): Promise<void>;
}

/** What the session was left in; `open` when the batch ended in Flush and awaits its Sync. */
export type AfterBatch = TransactionStatus | 'open';

/**
 * Runs one whole batch (a simple query, or everything up to Sync or Flush) and passes on each message of the answer.
 * PGlite says ReadyForQuery twice after an error in an extended batch, and once, wrongly, after an error before
 * Flush: clients count these, so exactly one is passed on for Sync and none for Flush.
 */
export async function runBatch(
  backend: Backend,
  batch: readonly Buffer[],
  take: (message: Buffer) => void,
): Promise<AfterBatch> {
  const frames = new Frames('typed');
  let ready: Buffer | undefined;
  await backend.exec(Buffer.concat(batch), bytes => {
    frames.push(Buffer.from(bytes)); // a copy: the engine reuses its buffer
    for (let frame = frames.next(); frame; frame = frames.next()) {
      if (typeOf(frame) === 'Z') ready = frame;
      else take(frame);
    }
  });
  const last = batch.at(-1);
  if (last && typeOf(last) === 'H') return 'open';
  if (!ready) throw new Error('The session ended a batch without ReadyForQuery.');
  take(ready);
  return transactionStatus(ready);
}
